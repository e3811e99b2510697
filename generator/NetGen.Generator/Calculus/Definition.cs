using NetGen.Generator.Common;

namespace NetGen.Generator.Calculus;

/// <summary>
/// <c>Target[At] = Body</c> for all values of the parallel indices. Several definitions may fill different parts of one tensor.
/// </summary>
internal sealed record Definition(Tensor Target, ValueList<Affine> At, ValueList<Index> Parallel, Expr Body)
{
    /// <summary>The ordinal of the declared layer that this belongs to.</summary>
    public int Layer { get; init; }

    /// <summary>Belongs to the backward pass.</summary>
    public bool IsBackward { get; init; }

    /// <summary>Adds to what the target holds instead of assigning.</summary>
    public bool Accumulate { get; init; }

    /// <summary>What replaces the body where the network only predicts; null where that is the same.</summary>
    public Expr? Prediction { get; init; }

    /// <summary>One sentence on the step of the derivation or the simplification used; empty where the formula says it all.</summary>
    public string Note { get; init; } = "";

    /// <summary>The reduction inside the body, if there is one.</summary>
    public Expr.Reduce? Reduction => Body.Descendants().OfType<Expr.Reduce>().FirstOrDefault();

    public IEnumerable<Expr.Read> Reads => Body.Reads();

    /// <summary>Whether the target is addressed by the parallel indices themselves, in order.</summary>
    public bool IsWhole => At.Count == Parallel.Count && Enumerable.Range(0, At.Count).All(k =>
        At[k].AsIndex == Parallel[k] && Parallel[k].Extent == Target.Axes[k].Extent);

    /// <summary>A definition of the whole tensor by its own axes.</summary>
    public static Definition Of(Tensor target, Expr body) => new(target, target.Axes.Map(a => (Affine)a), target.Axes, body);

    public override string ToString() => Notation.Format(this);
}
