using NetGen.Generator.Calculus;

namespace NetGen.Generator.Lowering;

/// <summary>How many lanes a vector has. Only the machine that runs the code knows, so it is a symbol in index expressions.</summary>
internal static class LaneCount
{
    public static Index Symbol { get; } = new("lanes of a vector", Planning.Layouts.Lanes);

    public static Affine Times(int vectors) => (Affine)Symbol * vectors;
}
