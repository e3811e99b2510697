using NetGen.Generator.Calculus;
using NetGen.Generator.Layers;
using NetGen.Generator.Tests.Declarations;
using NetGen.Generator.Tests.Verify;

namespace NetGen.Generator.Tests.Layers;

/// <summary>Networks made of layers as a user writes them.</summary>
internal static class Built
{
    public static NetworkBuild Build(string layers) => NetworkBuilder.Build(Steps.Model(GeneratorDriverFixture.Network(layers)));

    public static Network Network(string layers) => Build(layers).Network!;

    /// <summary>The formulas of all layers but the input, a line each; what differs in prediction stands behind a bar.</summary>
    public static string[] Formulas(string layers) =>
        [.. Network(layers).Definitions.Select(d => Notation.Format(d) + (d.Prediction is { } p ? " | " + Notation.Format(p) : ""))];
}
