using System.Numerics;
using NetGen.Numerics;

namespace NetGen;

/// <summary>
/// A formula that changes y, one number after the other and each for itself, by another number x and up to three numbers of state. It
/// is written once, for any number of lanes; <see cref="LaneLoop{T}"/> runs it over spans.
/// </summary>
internal interface ILaneFormula<T>
    where T : unmanaged, INumberBase<T>
{
    /// <summary>How many numbers of state there are for each y, 0 to 3; a constant for the just-in-time compiler.</summary>
    public static abstract int StateCount { get; }

    /// <summary>The numbers of the formula, for <see cref="Next"/>.</summary>
    public LaneNumbers<TLanes> Numbers<TLanes>()
        where TLanes : struct, ILanes<TLanes, T>;

    /// <summary>
    /// The next y. States that are not counted are 0 and go nowhere. Implementations ask for aggressive inlining, see <see cref="ILanes{TSelf, T}"/>.
    /// </summary>
    public TLanes Next<TLanes>(in LaneNumbers<TLanes> n, TLanes y, TLanes x, ref TLanes first, ref TLanes second, ref TLanes third)
        where TLanes : struct, ILanes<TLanes, T>;
}
