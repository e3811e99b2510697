using NetGen.Generator.Common;

namespace NetGen.Generator.Calculus;

/// <summary>What an <see cref="Affine"/> adds up: an index, or an integer that is derived from indices in a way that is not linear.</summary>
internal abstract record Atom
{
    /// <summary>The value of one index.</summary>
    public sealed record Of(Index Index) : Atom;

    /// <summary>⌊Value / Divisor⌋.</summary>
    public sealed record Quotient(Affine Value, int Divisor) : Atom;

    /// <summary>Value mod Divisor, in 0 … Divisor−1.</summary>
    public sealed record Remainder(Affine Value, int Divisor) : Atom;

    /// <summary>An element of an integer tensor, such as the class label t[n]; its values lie in 0 … Bound−1.</summary>
    public sealed record Element(Tensor Tensor, ValueList<Affine> At, int Bound) : Atom;
}
