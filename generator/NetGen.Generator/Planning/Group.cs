using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Planning;

/// <summary>
/// Definitions that are computed in one loop nest: over the same parallel indices, all reductions over the same reduced indices,
/// later ones reading what earlier ones give at the same place.
/// </summary>
internal sealed record Group(int Layer, ValueList<Index> Parallel, ValueList<Definition> Definitions)
{
    /// <summary>The reduced indices; none for a group of pointwise definitions.</summary>
    public ValueList<Index> Reduced => Definitions.Select(d => d.Reduction?.Over).FirstOrDefault(o => o is not null) ?? [];

    public IEnumerable<Tensor> Targets => Definitions.Select(d => d.Target).Distinct();

    public bool Defines(Tensor tensor) => Definitions.Any(d => d.Target == tensor);
}
