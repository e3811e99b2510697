using F = NetGen.Tests.Derivatives.SpanFunctions;

namespace NetGen.Tests.Derivatives;

/// <summary>Gradients, Jacobians and Hessians of functions of spans against extrapolated differences, short ones and such that fill vectors.</summary>
public class SpanTests
{
    private const double First = 1e-9;
    private const double Second = 1e-7;

    [Theory]
    [InlineData(4)]
    [InlineData(21)]
    public void Numbers_of_one_span(int length)
    {
        double[] x = Arbitrary(length);
        Check(x, p => F.Slices(p), F.SlicesGradient, F.SlicesDirectional);
        Check(x, p => F.Norm(p), F.NormGradient, F.NormDirectional);
        Check(x, p => F.Stepped(p), F.SteppedGradient, F.SteppedDirectional);
        Check(x, p => F.Spread(p), F.SpreadGradient, F.SpreadDirectional);
        Check(x, p => F.Copies(p), F.CopiesGradient, F.CopiesDirectional);
        Check(x, p => F.Continues(p), F.ContinuesGradient, F.ContinuesDirectional);
        Check(x, p => F.Fibonacci(p), F.FibonacciGradient, F.FibonacciDirectional);
        Check(x, p => F.Pairs(p), F.PairsGradient, F.PairsDirectional, F.PairsHessian, F.PairsHessianVector);
        Check(x, p => F.RunningProduct(p), F.RunningProductGradient, F.RunningProductDirectional, F.RunningProductHessian, F.RunningProductHessianVector);
        Check(x, p => F.LocalRoom(p), F.LocalRoomGradient, F.LocalRoomDirectional, F.LocalRoomHessian, F.LocalRoomHessianVector);
        Check(x, p => F.Refilled(p), F.RefilledGradient, F.RefilledDirectional, F.RefilledHessian, F.RefilledHessianVector);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(21)]
    public void Numbers_of_spans_and_numbers(int length)
    {
        int n = length;
        double[] x = Arbitrary(length + 2);
        Check(x[..^1], p => F.Energy(p.AsSpan(0, n), p[n]), (p, g) => F.EnergyGradient(p[..n], p[n], g), (p, d) => F.EnergyDirectional(p[..n], p[n], d[..n], d[n]),
            (p, g, h) => F.EnergyHessian(p[..n], p[n], g, h), (p, d, r) => F.EnergyHessianVector(p[..n], p[n], d, r));
        Check(x[..^1], p => F.Descending(p.AsSpan(0, n), p[n]), (p, g) => F.DescendingGradient(p[..n], p[n], g), (p, d) => F.DescendingDirectional(p[..n], p[n], d[..n], d[n]));
        Check(x, p => F.Recurrence(p.AsSpan(0, n), p[n], p[n + 1]), (p, g) => F.RecurrenceGradient(p[..n], p[n], p[n + 1], g), (p, d) => F.RecurrenceDirectional(p[..n], p[n], p[n + 1], d[..n], d[n], d[n + 1]),
            (p, g, h) => F.RecurrenceHessian(p[..n], p[n], p[n + 1], g, h), (p, d, r) => F.RecurrenceHessianVector(p[..n], p[n], p[n + 1], d, r));
        Check(x[..n], p => F.Discounted(p, 0.8), (p, g) => F.DiscountedGradient(p, 0.8, g), (p, d) => F.DiscountedDirectional(p, 0.8, d),
            (p, g, h) => F.DiscountedHessian(p, 0.8, g, h), (p, d, r) => F.DiscountedHessianVector(p, 0.8, d, r));
        Check(x[..n], p => F.Integers(p, 2), (p, g) => F.IntegersGradient(p, 2, g), (p, d) => F.IntegersDirectional(p, 2, d));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(9)]
    public void A_network_of_calls(int length)
    {
        int m = 3 * (length + 1);
        double[] p = Arbitrary(m + length);
        Check(p, q => F.Network(q.AsSpan(0, m), q.AsSpan(m)), (q, g) => F.NetworkGradient(q[..m], q[m..], g), (q, d) => F.NetworkDirectional(q[..m], q[m..], d[..m], d[m..]),
            (q, g, h) => F.NetworkHessian(q[..m], q[m..], g, h), (q, d, r) => F.NetworkHessianVector(q[..m], q[m..], d, r));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(20)]
    public void Jacobians(int length)
    {
        int n = length;
        double[] x = Arbitrary(length + 1);
        CheckRows(x, n, (p, y) => F.Prefix(p[..n], p[n], y), (p, y, j) => F.PrefixJacobian(p[..n], p[n], y, j), (p, y, a, g) => F.PrefixPullback(p[..n], p[n], y, a, g), (p, y, d, r) => F.PrefixDirectional(p[..n], p[n], y, d[..n], d[n], r));
        CheckRows(x, n + 1, F.Suffix, F.SuffixJacobian, F.SuffixPullback, F.SuffixDirectional);
        CheckRows(x, n + 1, F.Softmax, F.SoftmaxJacobian, F.SoftmaxPullback, F.SoftmaxDirectional);
        CheckRows(x, n + 1, (p, y) => F.Normalised(p, 0.1, y), (p, y, j) => F.NormalisedJacobian(p, 0.1, y, j), (p, y, a, g) => F.NormalisedPullback(p, 0.1, y, a, g), (p, y, d, r) => F.NormalisedDirectional(p, 0.1, y, d, r));
        CheckRows(x, n - 1, F.Convolution, F.ConvolutionJacobian, F.ConvolutionPullback, F.ConvolutionDirectional);
        CheckRows(x[..3], 2, (p, y) => F.Rotation(p[0], p[1..], y), (p, y, j) => F.RotationJacobian(p[0], p[1..], y, j), (p, y, a, g) => F.RotationPullback(p[0], p[1..], y, a, g), (p, y, d, r) => F.RotationDirectional(p[0], p[1..], y, d[0], d[1..], r));
    }

    [Theory]
    [InlineData(2, 3)]
    [InlineData(5, 17)]
    public void Matrix_times_vector(int rows, int columns)
    {
        int m = rows * columns;
        CheckRows(
            Arbitrary(m + columns),
            rows,
            (p, y) => F.MatrixTimesVector(p[..m], p[m..], y),
            (p, y, j) => F.MatrixTimesVectorJacobian(p[..m], p[m..], y, j),
            (p, y, a, g) => F.MatrixTimesVectorPullback(p[..m], p[m..], y, a, g),
            (p, y, d, r) => F.MatrixTimesVectorDirectional(p[..m], p[m..], y, d[..m], d[m..], r));
    }

    [Fact]
    public void Spans_without_elements()
    {
        Assert.Equal(0, F.PairsGradient([], []));
        Assert.Equal(0, F.PairsHessian([], [], []));
        Assert.Equal(0, F.RunningProductGradient([], []));
        Assert.Equal(0, F.RefilledGradient([], []));
        Assert.Equal(0, F.RefilledDirectional([], []));
        double[] gradient = [7];
        Assert.Equal(0, F.DescendingGradient([], 3, gradient));
        Assert.Equal([0], gradient);
        gradient[0] = 7;
        Assert.Equal(0, F.SumOfSquaresGradient([], 2, new float[1]));
        F.NormalisedJacobian([], 0.1, [], []);
        F.ConvolutionJacobian([1, 2], [], []);
        F.ConvolutionPullback([1, 2], [], [], new double[2]);
        F.RunningProductHessianVector([], [], []);
    }

    [Fact]
    public void Single_precision()
    {
        float[] x = [.. Enumerable.Range(0, 37).Select(k => k - 18f)];
        float[] gradient = new float[38];
        float value = F.SumOfSquaresGradient(x, 0.5f, gradient);
        Assert.Equal(0.5f * 2 * 2109, value);
        Assert.Equal(x, gradient[..37]);
        Assert.Equal(2 * 2109, gradient[37]);
    }

    [Fact]
    public void Lengths_are_checked()
    {
        Assert.Throws<ArgumentException>(() => F.NormGradient([1, 2], new double[3]));
        Assert.Throws<ArgumentException>(() => F.NormDirectional([1, 2], [1]));
        Assert.Throws<ArgumentException>(() => F.PairsHessian([1, 2], new double[2], new double[3]));
        Assert.Throws<ArgumentException>(() => F.PairsHessianVector([1, 2], [1], new double[2]));
        Assert.Throws<ArgumentException>(() => F.SuffixPullback([1, 2], new double[2], [1], new double[2]));
    }

    /// <summary>Numbers and functions of constant size need nothing but the stack.</summary>
    [Fact]
    public void Nothing_is_allocated()
    {
        double[] g = new double[3];
        double[] h = new double[9];
        double[] x = [1, 2, 3];
        double[] y = new double[2];
        double[] j = new double[8];
        void All()
        {
            F.ConstantGradient(1, 2, 3);
            F.ConstantGradient(1, 2, 3, g);
            F.ConstantDirectional(1, 2, 3, 4, 5, 6);
            F.ConstantHessian(1, 2, 3, g, h);
            F.ConstantHessianVector(1, 2, 3, x, g);
            F.RotationJacobian(0.3, x.AsSpan(1), y, j.AsSpan(0, 6));
            F.RotationPullback(0.3, x.AsSpan(1), y, x.AsSpan(1), g);
            TextbookFunctions.ThreeJacobian(1, 2, j.AsSpan(0, 6));
            BranchingFunctions.NewtonDerivative3(2);
            BranchingFunctions.EarlyReturnHessian(0.7, 2, g.AsSpan(0, 2), h.AsSpan(0, 4));
            F.RefilledGradient(x, g);
            F.RecurrenceGradient(x.AsSpan(1), 1, 2, h.AsSpan(0, 4));
            F.PairsHessian(x, g, h);
        }

        for (int k = 0; k < 100; k++)
        {
            All();
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int k = 0; k < 100; k++)
        {
            All();
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    /// <summary>Numbers in no particular order, further apart and away from 0 than any step, so that no kink is between two points.</summary>
    private static double[] Arbitrary(int length)
    {
        double[] numbers = [.. Enumerable.Range(0, length).Select(k => (2 * (k + 0.3) / length) - 1)];
        new Random(length).Shuffle(numbers);
        return numbers;
    }

    private static void Check(double[] point, Func<double[], double> function, Gradient gradient, Directional directional, Hessian? hessian = null, HessianVector? product = null)
    {
        int count = point.Length;
        double[] direction = Arbitrary(count);
        double[] derived = new double[count];
        Array.Fill(derived, 7);
        double value = gradient(point, derived);
        var slopes = Extrapolated.Slopes(p => [function(p)], point);
        double[] expected = [.. slopes.Cast<double>()];
        Close([function(point)], [value], 1e-13);
        Close(expected, derived, First);
        Close([expected.Zip(direction, (a, b) => a * b).Sum()], [directional(point, direction)], First);
        if (hessian is null)
        {
            return;
        }

        double[] second = new double[count * count];
        double[] again = new double[count];
        Array.Fill(second, 7);
        Close([value], [hessian(point, again, second)], 1e-13);
        Close(derived, again, 1e-13);
        var rows = Extrapolated.Slopes(p =>
        {
            double[] at = new double[count];
            gradient(p, at);
            return at;
        }, point);
        Close([.. rows.Cast<double>()], second, Second);
        product!(point, direction, again);
        Close([.. Enumerable.Range(0, count).Select(r => Enumerable.Range(0, count).Sum(c => rows[r, c] * direction[c]))], again, Second);
    }

    private static void CheckRows(double[] point, int results, Function function, Jacobian jacobian, Pullback pullback, Slopes slopes)
    {
        int count = point.Length;
        double[] y = new double[results];
        double[] Value(double[] p)
        {
            double[] at = new double[results];
            function(p, at);
            return at;
        }

        var rows = Extrapolated.Slopes(Value, point);
        double[] derived = new double[results * count];
        Array.Fill(derived, 7);
        jacobian(point, y, derived);
        Close(Value(point), y, 1e-13);
        Close([.. rows.Cast<double>()], derived, First);
        double[] adjoint = Arbitrary(results);
        double[] gradient = new double[count];
        Array.Fill(y, 7);
        Array.Fill(gradient, 7);
        pullback(point, y, adjoint, gradient);
        Close(Value(point), y, 1e-13);
        Close([.. Enumerable.Range(0, count).Select(m => Enumerable.Range(0, results).Sum(n => adjoint[n] * rows[n, m]))], gradient, First);
        double[] direction = Arbitrary(count);
        double[] along = new double[results];
        Array.Fill(along, 7);
        slopes(point, y, direction, along);
        Close([.. Enumerable.Range(0, results).Select(n => Enumerable.Range(0, count).Sum(m => direction[m] * rows[n, m]))], along, First);
    }

    private static void Close(double[] expected, double[] actual, double tolerance)
    {
        double scale = expected.Append(1).Max(Math.Abs);
        for (int k = 0; k < expected.Length; k++)
        {
            Assert.True(Math.Abs(expected[k] - actual[k]) <= tolerance * scale, $"Element {k} is {actual[k]:R} and not {expected[k]:R}.");
        }
    }

    private delegate double Gradient(ReadOnlySpan<double> point, Span<double> gradient);

    private delegate double Directional(ReadOnlySpan<double> point, ReadOnlySpan<double> direction);

    private delegate double Hessian(ReadOnlySpan<double> point, Span<double> gradient, Span<double> hessian);

    private delegate void HessianVector(ReadOnlySpan<double> point, ReadOnlySpan<double> direction, Span<double> result);

    private delegate void Function(ReadOnlySpan<double> point, Span<double> y);

    private delegate void Jacobian(ReadOnlySpan<double> point, Span<double> y, Span<double> jacobian);

    private delegate void Pullback(ReadOnlySpan<double> point, Span<double> y, ReadOnlySpan<double> adjoint, Span<double> gradient);

    private delegate void Slopes(ReadOnlySpan<double> point, Span<double> y, ReadOnlySpan<double> direction, Span<double> result);
}
