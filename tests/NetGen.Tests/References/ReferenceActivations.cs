using NetGen.Tests.Numerics;

namespace NetGen.Tests.References;

/// <summary>Activations by their definitions.</summary>
internal static class ReferenceActivations
{
    /// <summary>The function of an activation; null for another kind of layer.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="weight">The learned slope of a PReLU.</param>
    public static Func<double, double>? Of(LayerAttribute layer, double[]? weight) => layer switch
    {
        IdentityAttribute => x => x,
        StepAttribute => x => x >= 0 ? 1 : 0,
        SignAttribute => x => x >= 0 ? 1 : -1,
        SigmoidAttribute => Sigmoid,
        TanhAttribute => Math.Tanh,
        ReLUAttribute => x => Math.Max(0, x),
        LeakyReLUAttribute leaky => x => x > 0 ? x : Exact(leaky.Slope) * x,
        PReLUAttribute => x => x > 0 ? x : weight![0] * x,
        ELUAttribute elu => x => x > 0 ? x : Exact(elu.Alpha) * Expm1(x),
        SELUAttribute => x => 1.0507009873554805 * (x > 0 ? x : 1.6732632423543773 * Expm1(x)),
        GELUAttribute => x => x * (1 + Reference.Erf(x / Math.Sqrt(2), 0).High) / 2,
        SiLUAttribute => x => x * Sigmoid(x),
        SoftplusAttribute => Softplus,
        _ => null,
    };

    public static double Softplus(double x) => Math.Max(x, 0) + Reference.Log1p(Math.Exp(-Math.Abs(x)), 0).High;

    private static double Sigmoid(double x) => x < 0 ? Math.Exp(x) / (1 + Math.Exp(x)) : 1 / (1 + Math.Exp(-x));

    private static double Expm1(double x) => Reference.Expm1(x, 0).High;

    /// <summary>The number that was written: 0.01f means 0.01, in a network of doubles too.</summary>
    private static double Exact(float argument) => (double)(decimal)argument;
}
