using F = NetGen.Tests.Derivatives.StableFunctions;

namespace NetGen.Tests.Derivatives;

/// <summary>Sums of exponentials, sigmoid and softplus stay finite wherever the answer is, however they are spelled.</summary>
public class StableTests
{
    private static readonly double[] Points = [-800, -710, -100, -37, -1, 0, 1e-9, 0.5, 40, 100, 710, 800];

    [Fact]
    public void Log_sum_exp_of_large_and_small_numbers()
    {
        double[][] inputs = [[1e4, 9999, -1e4], [-1e4, -1e4, -10001], [1e4, 1e4, 1e4], [0.3, -2, 1], [-1e4], [.. Enumerable.Range(0, 40).Select(k => 1e4 * Math.Sin(k))]];
        foreach (double[] x in inputs)
        {
            double largest = x.Max();
            double[] weights = [.. x.Select(e => Math.Exp(e - largest))];
            double[] softmax = [.. weights.Select(w => w / weights.Sum())];
            double[] gradient = new double[x.Length];
            double[] hessian = new double[x.Length * x.Length];
            double[] expected = [.. softmax.SelectMany((p, i) => softmax.Select((q, j) => (i == j ? p : 0) - (p * q)))];
            Close([largest + Math.Log(weights.Sum())], [F.LogSumExpGradient(x, gradient)]);
            Close(softmax, gradient);
            F.LogSumExpHessian(x, gradient, hessian);
            Close(softmax, gradient);
            Close(expected, hessian);
            Close([largest + Math.Log(weights.Sum())], [F.ShiftedLogSumExpGradient(x, gradient)]);
            Close(softmax, gradient);
            F.ShiftedLogSumExpHessian(x, gradient, hessian);
            Close(expected, hessian);
            float[] single = new float[x.Length];
            Assert.True(float.IsFinite(F.LogSumExpSingleGradient([.. x.Select(e => (float)e)], single)));
            Close(softmax, [.. single.Select(s => (double)s)], 2e-3);
            double[] directions = [.. x.Select((_, k) => Math.Cos(k))];
            Close([softmax.Zip(directions, (a, b) => a * b).Sum()], [F.LogSumExpDirectional(x, directions)]);
        }
    }

    [Fact]
    public void Cross_entropy_with_a_temperature()
    {
        double[] x = [5000, 1, -5000];
        double[] gradient = new double[4];
        Assert.Equal(9998, F.CrossEntropyGradient(x, 1, 2, gradient));
        Close([2, -2, 0, 4999], gradient);
    }

    [Fact]
    public void Sigmoid_however_it_is_spelled()
    {
        foreach (double x in Points)
        {
            double e = Math.Exp(-Math.Abs(x));
            double value = x >= 0 ? 1 / (1 + e) : e / (1 + e);
            double slope = e / (1 + e) / (1 + e);
            double curvature = -Math.Tanh(x / 2) * slope;
            Close([value, slope, curvature], [F.SigmoidGradient(x).value, F.SigmoidGradient(x).dx, F.SigmoidDerivative2(x)]);
            Close([value, slope, curvature], [F.SigmoidTheOtherWayGradient(x).value, F.SigmoidTheOtherWayGradient(x).dx, F.SigmoidTheOtherWayDerivative2(x)]);
            Close([value, slope, curvature], [F.SigmoidInStepsGradient(x).value, F.SigmoidInStepsGradient(x).dx, F.SigmoidInStepsDerivative2(x)]);
            Close([1 - value, -slope, -curvature], [F.FallingGradient(x).value, F.FallingGradient(x).dx, F.FallingDerivative2(x)]);
            Close([x * value, value + (x * slope), (2 * slope) + (x * curvature)], [F.SwishGradient(x).value, F.SwishGradient(x).dx, F.SwishDerivative2(x)]);
            Close([value, slope], [F.SigmoidSingleGradient((float)x).value, F.SigmoidSingleGradient((float)x).dx], 1e-6);
        }
    }

    [Fact]
    public void Softplus_however_it_is_spelled()
    {
        foreach (double x in Points)
        {
            double e = Math.Exp(-Math.Abs(x));
            double value = Math.Max(x, 0) + double.LogP1(e);
            double slope = x >= 0 ? 1 / (1 + e) : e / (1 + e);
            double curvature = e / (1 + e) / (1 + e);
            Close([value, slope, curvature], [F.SoftplusGradient(x).value, F.SoftplusGradient(x).dx, F.SoftplusDerivative2(x)]);
            Close([value, slope, curvature], [F.SoftplusInStepsGradient(x).value, F.SoftplusInStepsGradient(x).dx, F.SoftplusInStepsDerivative2(x)]);
            Close([value - x, slope - 1, curvature], [F.SoftplusOfNegativeGradient(x).value, F.SoftplusOfNegativeGradient(x).dx, F.SoftplusOfNegativeDerivative2(x)]);
            Close([value, slope], [F.SoftplusSingleGradient((float)x).value, F.SoftplusSingleGradient((float)x).dx], 1e-6);
            Close([value, slope], [F.LogisticGradient(-1, x).value, F.LogisticGradient(-1, x).dz]);
            Assert.False(double.IsNaN(F.SigmoidDirectional(x, 1) + F.SoftplusDirectional(x, 1)));
        }
    }

    [Fact]
    public void Softplus_by_LogP1()
    {
        foreach (double x in Points)
        {
            double e = Math.Exp(-Math.Abs(x));
            Close(
                [Math.Max(x, 0) + double.LogP1(e), x >= 0 ? 1 / (1 + e) : e / (1 + e), e / (1 + e) / (1 + e)],
                [F.SoftplusByLogP1Gradient(x).value, F.SoftplusByLogP1Gradient(x).dx, F.SoftplusByLogP1Derivative2(x)]);
        }
    }

    [Fact]
    public void Exponentials_on_both_sides_and_logarithms_of_probabilities()
    {
        foreach (double x in Points)
        {
            double e = Math.Exp(-Math.Abs(x));
            double value = x >= 0 ? 1 / (1 + e) : e / (1 + e);
            double slope = e / (1 + e) / (1 + e);
            double rising = Math.Max(x, 0) + double.LogP1(e);
            Close([value, slope, -Math.Tanh(x / 2) * slope], [F.SigmoidOfExpGradient(x).value, F.SigmoidOfExpGradient(x).dx, F.SigmoidOfExpDerivative2(x)]);
            Close([x - rising, 1 - value, -slope], [F.LogSigmoidGradient(x).value, F.LogSigmoidGradient(x).dx, F.LogSigmoidDerivative2(x)]);
            Close([rising - (0.3 * x), value - 0.3, slope], [F.BinaryCrossEntropyGradient(x, 0.3).value, F.BinaryCrossEntropyGradient(x, 0.3).dz, F.BinaryCrossEntropyDerivative2(x, 0.3)]);
        }
    }

    private static void Close(double[] expected, double[] actual, double tolerance = 2e-14)
    {
        double scale = expected.Append(1).Max(Math.Abs);
        Assert.All(expected.Zip(actual), p => Assert.Equal(p.First, p.Second, tolerance * scale));
    }
}
