namespace NetGen.Tests.Minimization;

/// <summary>Damped steps against the normal equations, (JᵀJ + μ·D²)·h = −Jᵀr.</summary>
public class DampedStepsTests
{
    [Theory]
    [InlineData(5, 3, false, 1e-3)]
    [InlineData(5, 3, true, 1e-3)]
    [InlineData(2, 4, false, 0.1)]
    [InlineData(30, 11, false, 10)]
    public void They_solve_the_normal_equations_and_know_what_they_gain(int residuals, int variables, bool isSingular, double damping)
    {
        var random = new Random(residuals);
        double[] j = Draw(random, residuals * variables), r = Draw(random, residuals), g = new double[variables];
        for (int n = 0; n < residuals && isSingular; n++)
        {
            j[n * variables] = j[(n * variables) + 1];
        }

        for (int k = 0; k < residuals * variables; k++)
        {
            g[k % variables] += j[k] * r[k / variables];
        }

        var steps = new DampedSteps<double>(residuals, variables);
        steps.Linearize(j, r);
        double promised = steps.Solve(g, damping);
        double[] h = steps.Step.ToArray();
        double[] after = [.. Enumerable.Range(0, residuals).Select(n => r[n] + Enumerable.Range(0, variables).Sum(m => j[(n * variables) + m] * h[m]))];
        for (int m = 0; m < variables; m++)
        {
            double[] column = [.. Enumerable.Range(0, residuals).Select(n => j[(n * variables) + m])];
            double squares = column.Sum(x => x * x);
            Assert.Equal(0, column.Zip(after, (x, y) => x * y).Sum() + (damping * squares * h[m]), 1e-12);
        }

        Assert.Equal((r.Sum(x => x * x) - after.Sum(x => x * x)) / 2, promised, 1e-12);
        Assert.InRange(promised, 0, steps.LargestGain);
    }

    private static double[] Draw(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextDouble() - 0.5)];
}
