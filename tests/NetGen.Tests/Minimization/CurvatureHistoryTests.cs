namespace NetGen.Tests.Minimization;

/// <summary>The two-loop recursion against matrices: H⁺ = (I − ρ·s·yᵀ)·H·(I − ρ·y·sᵀ) + ρ·s·sᵀ (Nocedal and Wright, 6.17).</summary>
public class CurvatureHistoryTests
{
    private const int Length = 6;

    [Theory]
    [InlineData(1, 4)]
    [InlineData(3, 3)]
    [InlineData(4, 9)]
    [InlineData(10, 5)]
    public void It_multiplies_by_the_BFGS_matrix_of_the_last_steps(int capacity, int steps)
    {
        var random = new Random(capacity);
        var history = new CurvatureHistory<double>(capacity, Length);
        var pairs = new List<(double[] S, double[] Y)>();
        for (int k = 0; k < steps; k++)
        {
            Iterate<double> from = Draw(random), to = Draw(random);
            double[] s = Difference(to.Point, from.Point), y = Difference(to.Gradient, from.Gradient);
            history.Add(from, to);
            Assert.True(Vectors.Dot<double>(s, y) > 0);
            pairs.Add((s, y));
        }

        Assert.Equal(Math.Min(capacity, steps), history.Count);
        double[] gradient = Draw(random).Gradient, direction = new double[Length];
        history.Solve(gradient, direction);
        double[] expected = Multiply(Inverse([.. pairs.TakeLast(capacity)]), gradient);
        for (int i = 0; i < Length; i++)
        {
            Assert.Equal(-expected[i], direction[i], 1e-9 * Math.Max(1, Math.Abs(expected[i])));
        }
    }

    [Fact]
    public void A_step_along_which_the_slope_falls_is_not_remembered()
    {
        var history = new CurvatureHistory<double>(2, 1);
        history.Add(At(0, 1), At(1, 0.5));
        Assert.Equal(0, history.Count);
        history.Add(At(0, -1), At(1, 1));
        Assert.Equal(1, history.Count);
        double[] direction = new double[1];
        history.Solve([6], direction);
        Assert.Equal(-3, direction[0]);
    }

    [Fact]
    public void What_such_a_step_has_overwritten_is_forgotten()
    {
        var history = new CurvatureHistory<double>(2, 1);
        history.Add(At(0, -1), At(1, 1));
        history.Add(At(0, -2), At(1, 2));
        history.Add(At(0, 1), At(1, 0.5));
        Assert.Equal(1, history.Count);
        double[] direction = new double[1];
        history.Solve([6], direction);
        Assert.Equal(-1.5, direction[0]);
    }

    private static double[,] Inverse(List<(double[] S, double[] Y)> pairs)
    {
        var (newestS, newestY) = pairs[^1];
        double[,] h = Identity(Vectors.Dot<double>(newestS, newestY) / Vectors.Dot<double>(newestY, newestY));
        foreach (var (s, y) in pairs)
        {
            double rho = 1 / Vectors.Dot<double>(s, y);
            double[,] left = Identity(1), right = Identity(1);
            ForAll((i, j) => left[i, j] -= rho * s[i] * y[j]);
            ForAll((i, j) => right[i, j] -= rho * y[i] * s[j]);
            h = Multiply(Multiply(left, h), right);
            ForAll((i, j) => h[i, j] += rho * s[i] * s[j]);
        }

        return h;
    }

    private static double[,] Identity(double scale)
    {
        var matrix = new double[Length, Length];
        ForAll((i, j) => matrix[i, j] = i == j ? scale : 0);
        return matrix;
    }

    private static double[,] Multiply(double[,] a, double[,] b)
    {
        var product = new double[Length, Length];
        ForAll((i, j) => product[i, j] = Enumerable.Range(0, Length).Sum(k => a[i, k] * b[k, j]));
        return product;
    }

    private static double[] Multiply(double[,] a, double[] x) =>
        [.. Enumerable.Range(0, Length).Select(i => Enumerable.Range(0, Length).Sum(k => a[i, k] * x[k]))];

    private static void ForAll(Action<int, int> action)
    {
        for (int i = 0; i < Length; i++)
        {
            for (int j = 0; j < Length; j++)
            {
                action(i, j);
            }
        }
    }

    private static double[] Difference(double[] a, double[] b) => [.. a.Zip(b, (x, y) => x - y)];

    private static Iterate<double> Draw(Random random)
    {
        var iterate = new Iterate<double>(Length);
        for (int i = 0; i < Length; i++)
        {
            iterate.Point[i] = random.NextDouble() - 0.5;
            iterate.Gradient[i] = (2 * iterate.Point[i]) + (0.3 * random.NextDouble());
        }

        return iterate;
    }

    private static Iterate<double> At(double x, double gradient)
    {
        var iterate = new Iterate<double>(1);
        (iterate.Point[0], iterate.Gradient[0]) = (x, gradient);
        return iterate;
    }
}
