using NetGen.Generator.Calculus;
using NetGen.Generator.Common;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Lowering;

/// <summary>How the loops of a problem run.</summary>
/// <param name="Form">The kind of nest.</param>
/// <param name="Outer">The outer loops, outermost first.</param>
/// <param name="Unrolled">Parallel indices whose values are all written out.</param>
/// <param name="ReducedLoops">The loops of the reduction.</param>
/// <param name="ReducedUnrolled">Reduced indices whose values are all written out.</param>
internal sealed record Schedule(
    Form Form,
    ValueList<Index> Outer,
    ValueList<Index> Unrolled,
    ValueList<Index> ReducedLoops,
    ValueList<Index> ReducedUnrolled)
{
    /// <summary>The index that vectors run along: parallel, or reduced in a lane reduction.</summary>
    public Index? Vector { get; init; }

    /// <summary>How many vectors a tile spans.</summary>
    public int Vectors { get; init; } = 1;

    /// <summary>Whether the loop over vectors is outside of the one over rows, so that the vectors of one operand stay in the cache for all rows.</summary>
    public bool VectorsOutside { get; init; }

    /// <summary>The index that the rows of a tile run along.</summary>
    public Index? Rows { get; init; }

    /// <summary>How many rows a tile spans.</summary>
    public int RowCount { get; init; } = 1;

    /// <summary>A reduced index around all other loops: for each of its values the sums grow in memory, so that what the rest of the sum reads stays in the cache.</summary>
    public Index? Block { get; init; }

    /// <summary>How many elements the vectors are made for.</summary>
    public int MaxLanes { get; init; } = 16;

    /// <summary>Whether each term that is written out has a sum of its own, since a single one would have to wait for each addition.</summary>
    public bool HasPartialSums { get; init; }

    /// <summary>Whether vectors can be pairs of the machine's, where it has the registers for them.</summary>
    public bool InPairs { get; init; }

    /// <summary>Whether the rows begin where whole tiles of another nest have ended.</summary>
    public bool IsRest { get; init; }

    /// <summary>How far the loop over vectors steps; where the machine has narrower ones, whole steps make up as much.</summary>
    public int Step => MaxLanes * (InPairs ? 2 : 1) * Vectors;

    /// <summary>How many rows a tile spans, those of other indices included.</summary>
    public int AllRows => RowCount * Unrolled.Aggregate(1, (product, u) => product * u.Extent.Size);

    /// <summary>
    /// The same for the last examples of a batch, which fill no tile: two and then one of them at a time, with more vectors instead; one at
    /// a time where sums go on from memory, which takes more code for each.
    /// </summary>
    /// <param name="ending">How much code follows the sums for each vector.</param>
    public Schedule Rest(Ending ending) => this with
    {
        RowCount = Block is null ? 2 : 1,
        ReducedLoops = ReducedLoops.Concat(ReducedUnrolled).ToValueList(),
        ReducedUnrolled = [],
        Vectors = ending == Ending.Long || MaxLanes > Layouts.Lanes ? 1 : Tiling.VectorsOfRest(Vector!.Extent.Size),
        InPairs = ending == Ending.Short && MaxLanes <= Layouts.Lanes && Tiling.CanPair(Vector!.Extent.Size),
        IsRest = true,
    };
}
