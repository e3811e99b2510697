using NetGen;

namespace Pictures;

/// <summary>A long bowl: ten times as steep along y as along x. The compiler writes its gradient.</summary>
internal static partial class Bowl
{
    [Differentiable]
    public static double Height(ReadOnlySpan<double> x) => (0.5 * x[0] * x[0]) + (5 * x[1] * x[1]);
}
