using NetGen.Generator.Calculus;

namespace NetGen.Generator.Lowering;

/// <summary>The condition 0 ≤ Index &lt; Extent.</summary>
internal sealed record Bound(Affine Index, int Extent);
