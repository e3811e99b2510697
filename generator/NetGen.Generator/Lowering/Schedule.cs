using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

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

    /// <summary>The index that the rows of a tile run along.</summary>
    public Index? Rows { get; init; }

    /// <summary>How many rows a tile spans.</summary>
    public int RowCount { get; init; } = 1;

    /// <summary>The widest useful vector in elements.</summary>
    public int MaxLanes { get; init; } = 16;
}
