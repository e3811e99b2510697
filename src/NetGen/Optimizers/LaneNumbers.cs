using System.Runtime.CompilerServices;

namespace NetGen;

/// <summary>The numbers of a formula, in all lanes: set before a loop, so that they stay in registers.</summary>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
internal readonly struct LaneNumbers<TLanes>(
    TLanes a = default, TLanes b = default, TLanes c = default, TLanes d = default, TLanes e = default, TLanes f = default, TLanes g = default, TLanes h = default)
    where TLanes : struct
{
    public readonly TLanes A = a;
    public readonly TLanes B = b;
    public readonly TLanes C = c;
    public readonly TLanes D = d;
    public readonly TLanes E = e;
    public readonly TLanes F = f;
    public readonly TLanes G = g;
    public readonly TLanes H = h;
}
