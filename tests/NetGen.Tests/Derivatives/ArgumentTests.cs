using F = NetGen.Tests.Derivatives.ArgumentFunctions;

namespace NetGen.Tests.Derivatives;

/// <summary>What does not fit is refused at the start, by name; never computed with.</summary>
public class ArgumentTests
{
    [Fact]
    public void What_is_written_shares_no_memory_with_what_is_read()
    {
        double[] w = [1, 2, 0];
        double[] data = [1, 2];
        Assert.Contains("'gradient' and 'w' share memory", Refused(() => F.SquaredErrorsGradient(w.AsSpan(0, 2), data, data, w.AsSpan(0, 2))), StringComparison.Ordinal);
        Assert.Contains("'gradient' and 'w' share memory", Refused(() => F.SquaredErrorsGradient(w.AsSpan(0, 2), data, data, w.AsSpan(1, 2))), StringComparison.Ordinal);
        Assert.Contains("'gradient' and 'y' share memory", Refused(() => F.SquaredErrorsGradient(w.AsSpan(0, 2), [1, 2], data, data)), StringComparison.Ordinal);
        double[] room = new double[5];
        Assert.Contains("'gradient' and 'hessian' share memory", Refused(() => F.SquaredErrorsHessian(w.AsSpan(0, 2), data, data, room.AsSpan(0, 2), room.AsSpan(1, 4))), StringComparison.Ordinal);
        Assert.Contains("'result' and 'direction' share memory", Refused(() => F.SquaredErrorsHessianVector(w.AsSpan(0, 2), data, data, room.AsSpan(0, 2), room.AsSpan(0, 2))), StringComparison.Ordinal);
        float[] x = [1, 2];
        float[] both = new float[4];
        Assert.Contains("'y' and 'x' share memory", Refused(() => F.SquaresJacobian(x, 2, x, both)), StringComparison.Ordinal);
        Assert.Contains("'gradient' and 'adjoint' share memory", Refused(() => F.SquaresPullback(x, 2, both.AsSpan(0, 2), both.AsSpan(2, 2), both.AsSpan(2, 2))), StringComparison.Ordinal);
        Assert.Contains("'yDirection' and 'x' share memory", Refused(() => F.SquaresDirectional(x, 2, both.AsSpan(0, 2), both.AsSpan(2, 2), x)), StringComparison.Ordinal);
        Assert.Equal(34, F.SquaredErrorsGradient(w.AsSpan(0, 2), data, new double[2], room.AsSpan(0, 2)));
    }

    [Fact]
    public void Data_that_a_loop_reads_to_its_end_is_long_enough()
    {
        double[] gradient = new double[2];
        Assert.Contains("'y' has 5 elements; at least 20 are needed: x.Length.", Refused(() => F.SquaredErrorsGradient([1, 2], new double[20], new double[5], gradient)), StringComparison.Ordinal);
        Assert.Contains("'x' has 2 elements; at least 3 are needed: count.", Refused(() => F.SquaresPullback([1, 2], 3, new float[3], new float[3], new float[2])), StringComparison.Ordinal);
        Assert.Equal(0, F.SquaredErrorsGradient([1, 2], [], [], gradient));

        // No rounds, and nothing is read.
        Assert.Equal(0, F.DifferencesGradient([4], [], new double[1]));
    }

    private static string Refused(Action call) => Assert.Throws<ArgumentException>(call).Message;
}
