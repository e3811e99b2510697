using NetGen.Generator.Calculus;

namespace NetGen.Generator.Lowering;

/// <summary>The condition 0 ≤ Index &lt; Extent.</summary>
internal sealed record Bound(Affine Index, int Extent)
{
    public bool IsAlways => Index.Range is { } range && range.Min >= 0 && range.Max < Extent;

    public bool IsNever => Index.Range is { } range && (range.Max < 0 || range.Min >= Extent);
}
