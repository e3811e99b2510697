namespace NetGen.Tests.Derivatives;

/// <summary>Functions with kinks, and powers with edges.</summary>
internal static partial class KinkFunctions
{
    [Differentiable(Order = 2)]
    public static double Abs(double x) => Math.Abs(x);

    [Differentiable]
    public static double Max(double a, double b) => Math.Max(a, b);

    [Differentiable]
    public static double Min(double a, double b) => Math.Min(a, b);

    [Differentiable]
    public static double Relu(double x) => Math.Max(0, x);

    [Differentiable]
    public static double ReluTheOtherWay(double x) => Math.Max(x, 0);

    [Differentiable]
    public static double Clamp(double x, double low, double high) => Math.Clamp(x, low, high);

    [Differentiable]
    public static double ClampToConstants(double x) => Math.Clamp(x, -1, 2);

    [Differentiable]
    public static double Largest(ReadOnlySpan<double> x)
    {
        double best = x[0];
        for (int i = 1; i < x.Length; i++)
        {
            best = Math.Max(best, x[i]);
        }

        return best;
    }

    [Differentiable]
    public static double LastLargest(ReadOnlySpan<double> x)
    {
        double best = double.NegativeInfinity;
        foreach (double e in x)
        {
            if (e >= best)
            {
                best = e;
            }
        }

        return best;
    }

    [Differentiable]
    public static double Smallest(ReadOnlySpan<double> x)
    {
        double best = double.PositiveInfinity;
        foreach (double e in x)
        {
            best = Math.Min(best, e);
        }

        return best;
    }

    [Differentiable]
    public static double Huber(double x, [Constant] double delta) =>
        Math.Abs(x) <= delta ? 0.5 * x * x : delta * (Math.Abs(x) - (0.5 * delta));

    [Differentiable]
    public static float MaxSingle(float a, float b) => MathF.Max(a, b);

    [Differentiable]
    public static float AbsSingle(float x) => MathF.Abs(x);

    [Differentiable(Order = 2)]
    public static double Power(double u, double v) => Math.Pow(u, v);

    [Differentiable]
    public static float PowerSingle(float u, float v) => MathF.Pow(u, v);

    [Differentiable(Order = 2)]
    public static double Cube(double u) => Math.Pow(u, 3);

    [Differentiable]
    public static double ZerothPower(double u) => Math.Pow(u, 0);

    [Differentiable]
    public static double PowerBy([Constant] double v, double u) => Math.Pow(u, v);

    [Differentiable(Order = 2)]
    public static double Hypot(double x, double y) => double.Hypot(x, y);

    [Differentiable]
    public static double Angle(double y, double x) => Math.Atan2(y, x);
}
