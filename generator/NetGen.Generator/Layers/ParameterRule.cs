using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Layers;

/// <summary>A parameter that a layer needs.</summary>
/// <param name="Name">PyTorch's name for it: <c>weight</c>, <c>bias</c>.</param>
/// <param name="Letter">The letter of its symbol: <c>W</c>.</param>
/// <param name="Axes">Its axes in PyTorch's order.</param>
/// <param name="Initialisation">How it starts; kind <c>Default</c> leaves the choice to the activation that follows.</param>
internal sealed record ParameterRule(string Name, string Letter, ValueList<Index> Axes, Initialisation Initialisation)
{
    /// <summary>The penalty on its elements; null for none.</summary>
    public WeightPenalty? Penalty { get; init; }

    public long Length => Axes.Aggregate(1L, (product, axis) => Sizes.Product(product, axis.Extent.Size));

    public Shape Shape => new(Axes.Map(a => a.Extent.Size));
}
