namespace NetGen.Tests.Derivatives;

/// <summary>Formulas that overflow if they are computed as they are written.</summary>
internal static partial class StableFunctions
{
    [Differentiable(Order = 2)]
    public static double LogSumExp(ReadOnlySpan<double> x)
    {
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
        {
            sum += Math.Exp(x[i]);
        }

        return Math.Log(sum);
    }

    [Differentiable(Order = 2)]
    public static double ShiftedLogSumExp(ReadOnlySpan<double> x)
    {
        double largest = double.NegativeInfinity;
        for (int i = 0; i < x.Length; i++)
        {
            largest = Math.Max(largest, x[i]);
        }

        double sum = 0;
        foreach (double e in x)
        {
            sum += Math.Exp(e - largest);
        }

        return largest + Math.Log(sum);
    }

    [Differentiable]
    public static float LogSumExpSingle(ReadOnlySpan<float> x)
    {
        float sum = 0;
        foreach (float e in x)
        {
            sum += MathF.Exp(e);
        }

        return MathF.Log(sum);
    }

    /// <summary>log Σ exp minus the logit of a class, with a temperature.</summary>
    [Differentiable]
    public static double CrossEntropy(ReadOnlySpan<double> x, int label, double scale)
    {
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
        {
            sum += Math.Exp(scale * x[i]);
        }

        return Math.Log(sum) - (scale * x[label]);
    }

    [Differentiable(Order = 2)]
    public static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    [Differentiable(Order = 2)]
    public static double SigmoidTheOtherWay(double x) => 1.0 / (Math.Exp(-x) + 1.0);

    [Differentiable(Order = 2)]
    public static double SigmoidInSteps(double x)
    {
        double e = Math.Exp(-x);
        double d = 1 + e;
        return 1 / d;
    }

    [Differentiable(Order = 2)]
    public static double Falling(double x) => 1 / (1 + Math.Exp(x));

    [Differentiable(Order = 2)]
    public static double Softplus(double x) => Math.Log(1 + Math.Exp(x));

    [Differentiable(Order = 2)]
    public static double SoftplusInSteps(double x)
    {
        double e = Math.Exp(x);
        return Math.Log(e + 1);
    }

    [Differentiable(Order = 2)]
    public static double SoftplusByLogP1(double x) => double.LogP1(Math.Exp(x));

    [Differentiable(Order = 2)]
    public static double SoftplusOfNegative(double x) => Math.Log(1 + Math.Exp(-x));

    [Differentiable(Order = 2)]
    public static double Swish(double x) => x / (1 + Math.Exp(-x));

    [Differentiable]
    public static float SigmoidSingle(float x) => 1 / (1 + MathF.Exp(-x));

    [Differentiable]
    public static float SoftplusSingle(float x) => MathF.Log(1 + MathF.Exp(x));

    [Differentiable]
    public static double Logistic([Constant] double label, double z) => Math.Log(1 + Math.Exp(-label * z));

    [Differentiable(Order = 2)]
    public static double SigmoidOfExp(double x) => Math.Exp(x) / (1 + Math.Exp(x));

    [Differentiable(Order = 2)]
    public static double LogSigmoid(double x) => Math.Log(1 / (1 + Math.Exp(-x)));

    /// <summary>Binary cross-entropy of a probability.</summary>
    [Differentiable(Order = 2)]
    public static double BinaryCrossEntropy(double z, [Constant] double target)
    {
        double p = 1 / (1 + Math.Exp(-z));
        return -((target * Math.Log(p)) + ((1 - target) * Math.Log(1 - p)));
    }
}
