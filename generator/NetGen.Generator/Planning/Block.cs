using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Planning;

/// <summary>The memory that a sequence needs for a tensor.</summary>
internal sealed record Block(Use Use, Layout Layout, Border Border)
{
    public Tensor Tensor => Use.Tensor;

    public Lifetime Lifetime => Use.Lifetime;

    /// <summary>Elements of the tensor, or of one example where it has a batch axis.</summary>
    public int Size => Layout.Size;

    /// <summary>Whether the other has its zeros exactly where this one has them, and numbers where this one has numbers.</summary>
    public bool HasFrameOf(Block other) => Layout.Equals(other.Layout) && Border.Equals(other.Border) && Extents.Equals(other.Extents);

    private ValueList<Extent> Extents => Tensor.Axes.Map(a => a.Extent);
}
