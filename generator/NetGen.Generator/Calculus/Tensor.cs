using NetGen.Generator.Common;

namespace NetGen.Generator.Calculus;

/// <summary>A named array of numbers. Two tensors are the same only if they are the same object.</summary>
internal sealed class Tensor(string name, Role role, ValueList<Index> axes) : IEquatable<Tensor>
{
    public string Name { get; } = name;

    public Role Role { get; } = role;

    /// <summary>One index per axis; definitions of the tensor use these names where they can.</summary>
    public ValueList<Index> Axes { get; } = axes;

    /// <summary>For a gradient: the tensor that it is the gradient of.</summary>
    public Tensor? Primal { get; init; }

    /// <summary>For random numbers: which stream they come from.</summary>
    public int Stream { get; init; }

    public bool HasBatch => Axes.Count > 0 && Axes[0].Extent.IsBatch;

    /// <summary>The number of elements that belong to one example, or of the whole tensor where it does not depend on the batch.</summary>
    public int Length => Axes.Where(a => !a.Extent.IsBatch).Aggregate(1, (product, a) => checked(product * a.Extent.Size));

    /// <summary>The element at the given place.</summary>
    public Expr this[params Affine[] at] => new Expr.Read(this, at.ToValueList(), null);

    /// <summary>The element named by the tensor's own axes.</summary>
    public Expr Element => new Expr.Read(this, Axes.Map(a => (Affine)a), null);

    /// <summary>The element at the given place, or <paramref name="fill"/> where that lies outside of the tensor.</summary>
    public Expr Guarded(double fill, params Affine[] at) => new Expr.Read(this, at.ToValueList(), fill);

    public bool Equals(Tensor? other) => ReferenceEquals(this, other);

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    public override string ToString() => Name;
}
