namespace NetGen.Tests.Minimization;

/// <summary>QR against the definition of least squares.</summary>
public class HouseholderTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 3)]
    [InlineData(7, 3)]
    [InlineData(40, 17)]
    public void The_residual_of_the_solution_is_orthogonal_to_every_column(int rows, int columns)
    {
        var random = new Random(rows);
        double[] a = Draw(random, rows * columns), b = Draw(random, rows), x = new double[columns];
        double[] r = [.. a], target = [.. b];
        Householder.Reduce<double>(r, target, new double[columns]);
        Householder.SolveTriangle<double>(r, target, x);
        for (int column = 0; column < columns; column++)
        {
            double product = Enumerable.Range(0, rows).Sum(
                row => a[(row * columns) + column] * (b[row] - Enumerable.Range(0, columns).Sum(c => a[(row * columns) + c] * x[c])));
            Assert.Equal(0, product, 1e-11);
        }
    }

    [Theory]
    [InlineData(2, 5)]
    [InlineData(6, 4)]
    public void It_keeps_lengths_and_leaves_zeros_below_the_diagonal(int rows, int columns)
    {
        var random = new Random(columns);
        double[] a = Draw(random, rows * columns), b = Draw(random, rows), r = [.. a], target = [.. b];
        Householder.Reduce<double>(r, target, new double[columns]);
        Assert.Equal(Vectors.Norm<double>(b), Vectors.Norm<double>(target), 1e-13);
        for (int column = 0; column < columns; column++)
        {
            double[] before = [.. Enumerable.Range(0, rows).Select(row => a[(row * columns) + column])];
            double[] after = [.. Enumerable.Range(0, rows).Select(row => r[(row * columns) + column])];
            Assert.Equal(Vectors.Norm<double>(before), Vectors.Norm<double>(after), 1e-13);
            Assert.All(after.Skip(column + 1), value => Assert.Equal(0, value));
        }
    }

    [Fact]
    public void A_column_of_zeros_stays_one()
    {
        double[] a = [0, 1, 0, 2, 0, 2], b = [1, 2, 3];
        Householder.Reduce<double>(a, b, new double[2]);
        Assert.All(a.Concat(b), value => Assert.True(double.IsFinite(value)));
        Assert.Equal(0, a[0]);
        Assert.Equal(Math.Sqrt(14), Vectors.Norm<double>(b), 1e-14);
    }

    private static double[] Draw(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextDouble() - 0.5)];
}
