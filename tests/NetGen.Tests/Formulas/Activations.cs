namespace NetGen.Tests.Formulas;

/// <summary>Functions that networks are made of.</summary>
internal static partial class Activations
{
    [Differentiable]
    public static float Swish(float x, [Parameter(0.8)] float beta) => x / (1 + MathF.Exp(-beta * x));

    [Differentiable]
    public static double Softened(double x, [Parameter(0.3, PerChannel = true)] double slope, [Parameter(1.1)] double scale)
    {
        double e = Math.Exp(x);
        return slope * x + (scale * Math.Log(1 + e));
    }

    [Differentiable]
    public static float Piecewise(float x)
    {
        float sum = 0;
        float power = x;
        for (int k = 1; k <= 3; k++)
        {
            sum += power / k;
            power *= x;
        }

        return x switch
        {
            > 0.5f and < 2 => sum,
            < -1 => MathF.Sin(x) * MathF.Pow((x * x) + 1, 0.3f),
            _ => MathF.Atan2(x, 1.5f) + MathF.Cbrt(2 + (x * x)),
        };
    }

    [Differentiable]
    public static double LogCosh(double prediction, double target) => Math.Log(Math.Cosh(prediction - target));

    [Differentiable]
    public static double Stairs(double x)
    {
        double sum = 0;
        for (int k = 0; k < 3; k++)
        {
            if (x > k)
            {
                sum += (x - k) * x;
            }
        }

        return sum;
    }
}
