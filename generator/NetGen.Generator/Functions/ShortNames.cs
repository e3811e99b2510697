namespace NetGen.Generator.Functions;

/// <summary>Short names that generated functions use for types, where nothing else has that name.</summary>
internal static class ShortNames
{
    public static IReadOnlyList<(string Short, string Full)> All { get; } =
    [
        ("MathF", "global::System.MathF"),
        ("Math", "global::System.Math"),
        ("Double8", "global::NetGen.Numerics.Double512"),
        ("Float16", "global::NetGen.Numerics.Float512"),
        ("DoubleMath", "global::NetGen.Numerics.DoubleMath"),
        ("FloatMath", "global::NetGen.Numerics.FloatMath"),
        ("StridedLanes", "global::NetGen.Numerics.StridedLanes"),
        ("ComputationGraph", "global::NetGen.ComputationGraph"),
        ("GraphRecorder", "global::NetGen.GraphRecorder"),
        ("FunctionArguments", "global::NetGen.Numerics.FunctionArguments"),
    ];
}
