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

    /// <summary>The tensors that outlive the nest, because another one or the caller reads them; the others are local variables.</summary>
    public ValueList<Tensor> Kept { get; init; } = [];

    /// <summary>The round that it belongs to, or null where it runs once for the whole batch.</summary>
    public Round? Round { get; init; }

    /// <summary>Whether it copies or combines parameters, whatever the examples are.</summary>
    public bool ReadsParametersOnly => Definitions.All(d => d.Reads.Any() && d.Reads.All(r => r.Tensor.Role == Role.Parameter));

    public IEnumerable<Tensor> Targets => Definitions.Select(d => d.Target).Distinct();

    public bool Reads(Tensor tensor) => Definitions.Any(d => d.Reads.Any(r => r.Tensor == tensor));

    public bool Defines(Tensor tensor) => Definitions.Any(d => d.Target == tensor);
}
