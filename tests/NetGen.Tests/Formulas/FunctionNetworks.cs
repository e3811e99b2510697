namespace NetGen.Tests.Formulas.SinglePrecision
{
    [Network(InputGradient = true)]
    [Input(4), Dense(9), Map(typeof(Activations), nameof(Activations.Swish)), Dense(3), Loss(typeof(Activations), nameof(Activations.LogCosh))]
    internal sealed partial class MappedVector;

    [Network(InputGradient = true)]
    [Input(2, 6, 6), Conv2D(5, 3), Map(typeof(Activations), nameof(Activations.Softened)), Flatten, Dense(7), Map(typeof(Activations), nameof(Activations.Piecewise)), Dense(2)]
    [Loss(nameof(Quartic), Reduction = Reduction.Sum)]
    internal sealed partial class MappedImage
    {
        [Differentiable]
        private static float Quartic(float y, float t) => MathF.Pow(y - t, 4) + MathF.Abs(y - t);
    }
}

namespace NetGen.Tests.Formulas.DoublePrecision
{
    [Network(Precision = Precision.Double, InputGradient = true)]
    [Input(4), Dense(9), Map(typeof(Activations), nameof(Activations.Swish)), Dense(3), Loss(typeof(Activations), nameof(Activations.LogCosh))]
    internal sealed partial class MappedVector;

    [Network(Precision = Precision.Double, InputGradient = true)]
    [Input(2, 6, 6), Conv2D(5, 3), Map(typeof(Activations), nameof(Activations.Softened)), Flatten, Dense(7), Map(typeof(Activations), nameof(Activations.Piecewise)), Dense(2)]
    [Loss(nameof(Quartic), Reduction = Reduction.Sum)]
    internal sealed partial class MappedImage
    {
        [Differentiable]
        private static float Quartic(float y, float t) => MathF.Pow(y - t, 4) + MathF.Abs(y - t);
    }

    [Network(Precision = Precision.Double)]
    [Input(5), Map(typeof(Activations), nameof(Activations.Stairs)), SquaredError]
    internal sealed partial class Staircase;

    [Network(Precision = Precision.Double, InputGradient = true)]
    [Input(5), Map(typeof(Activations), nameof(Activations.Swish)), SquaredError]
    internal sealed partial class WideSwish;
}
