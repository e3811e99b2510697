using System.Globalization;
using NetGen.Generator.Common;

namespace NetGen.Generator.Calculus;

/// <summary>
/// A quasi-affine integer expression Σ coefficient·atom + constant, kept in a normal form so that equal expressions compare equal.
/// Everything that addresses a tensor is one of these.
/// </summary>
internal sealed class Affine : IEquatable<Affine>
{
    private int? _hash;

    private Affine(ValueList<Term> terms, int constant)
    {
        Terms = terms;
        Constant = constant;
    }

    public ValueList<Term> Terms { get; }

    public int Constant { get; }

    public bool IsConstant => Terms.Count == 0;

    /// <summary>The index, if the expression is just that; else null.</summary>
    public Index? AsIndex => Terms.Count == 1 && Constant == 0 && Terms[0] is { Coefficient: 1, Atom: Atom.Of of } ? of.Index : null;

    /// <summary>All indices that the expression depends on, directly or inside an atom.</summary>
    public IEnumerable<Index> Indices => Terms.SelectMany(t => IndicesOf(t.Atom)).Distinct();

    /// <summary>The integer tensors that the expression consults, also inside of an atom.</summary>
    public IEnumerable<Tensor> Labels => Terms.SelectMany(t => t.Atom switch
    {
        Atom.Quotient q => q.Value.Labels,
        Atom.Remainder r => r.Value.Labels,
        Atom.Element e => e.At.SelectMany(a => a.Labels).Concat([e.Tensor]),
        _ => [],
    }).Distinct();

    /// <summary>The smallest and largest value, or null where the batch or a label is involved without a bound.</summary>
    public (int Min, int Max)? Range
    {
        get
        {
            int min = Constant, max = Constant;
            foreach (var (atom, coefficient) in Terms)
            {
                if (UpperBound(atom) is not { } upper)
                {
                    return null;
                }

                (int low, int high) = atom is Atom.Quotient { Value.Range: { } inner } q
                    ? (FloorDiv(inner.Min, q.Divisor), FloorDiv(inner.Max, q.Divisor))
                    : (0, upper);
                min += coefficient * (coefficient > 0 ? low : high);
                max += coefficient * (coefficient > 0 ? high : low);
            }

            return (min, max);
        }
    }

    public static implicit operator Affine(Index index) => new([new Term(new Atom.Of(index), 1)], 0);

    public static implicit operator Affine(int constant) => new(ValueList<Term>.Empty, constant);

    public static Affine operator +(Affine left, Affine right) => Combine(left.Terms.Concat(right.Terms), left.Constant + right.Constant);

    public static Affine operator -(Affine left, Affine right) => left + (right * -1);

    public static Affine operator *(Affine left, int factor) =>
        factor == 0 ? 0 : new Affine(left.Terms.Map(t => t with { Coefficient = t.Coefficient * factor }), left.Constant * factor);

    public static Affine Element(Tensor tensor, ValueList<Affine> at, int bound) => FromAtom(new Atom.Element(tensor, at, bound));

    /// <summary>⌊this / divisor⌋, simplified where the ranges of the indices allow it.</summary>
    public Affine Quotient(int divisor)
    {
        if (divisor == 1)
        {
            return this;
        }

        var (multiple, rest) = Split(divisor);
        if (rest.Range is { } range && range.Min >= 0 && range.Max < divisor)
        {
            return multiple;
        }

        return multiple + FromAtom(new Atom.Quotient(rest, divisor));
    }

    /// <summary>this mod divisor, simplified where the ranges of the indices allow it.</summary>
    public Affine Remainder(int divisor)
    {
        if (divisor == 1)
        {
            return 0;
        }

        var (_, rest) = Split(divisor);
        if (rest.Range is { } range && range.Min >= 0 && range.Max < divisor)
        {
            return rest;
        }

        // (x mod k·d) mod d = x mod d.
        var flat = rest.Terms.Aggregate((Affine)rest.Constant, (sum, t) =>
            sum + ((t.Atom is Atom.Remainder r && r.Divisor % divisor == 0 ? r.Value : FromAtom(t.Atom)) * t.Coefficient));
        return flat.Equals(rest) ? FromAtom(new Atom.Remainder(rest, divisor)) : flat.Remainder(divisor);
    }

    public int CoefficientOf(Index index) =>
        Terms.FirstOrDefault(t => t.Atom is Atom.Of of && of.Index == index).Coefficient;

    public bool Mentions(Index index) => Indices.Contains(index);

    /// <summary>Replaces indices by expressions; an index for which <paramref name="replacement"/> gives null stays.</summary>
    public Affine Substitute(Func<Index, Affine?> replacement)
    {
        if (!Terms.Any(t => t.Atom is not Atom.Of of || replacement(of.Index) is not null))
        {
            return this;
        }

        var terms = new List<Term>();
        int constant = Constant;
        foreach (var (atom, coefficient) in Terms)
        {
            var value = Substitute(atom, replacement);
            terms.AddRange(value.Terms.Select(t => t with { Coefficient = t.Coefficient * coefficient }));
            constant += value.Constant * coefficient;
        }

        return Combine(terms, constant);
    }

    public bool Equals(Affine? other) => other is not null && Constant == other.Constant && Terms.Equals(other.Terms);

    public override bool Equals(object? obj) => Equals(obj as Affine);

    public override int GetHashCode() => _hash ??= unchecked((Terms.GetHashCode() * 397) ^ Constant);

    public override string ToString() => Notation.Format(this);

    internal static int FloorDiv(int value, int divisor) => value >= 0 ? value / divisor : -((divisor - 1 - value) / divisor);

    internal static int Modulo(int value, int divisor) => value - (FloorDiv(value, divisor) * divisor);

    private static Affine FromAtom(Atom atom) => new([new Term(atom, 1)], 0);

    private static Affine Substitute(Atom atom, Func<Index, Affine?> replacement) => atom switch
    {
        Atom.Of of => replacement(of.Index) ?? of.Index,
        Atom.Quotient q => q.Value.Substitute(replacement).Quotient(q.Divisor),
        Atom.Remainder r => r.Value.Substitute(replacement).Remainder(r.Divisor),
        Atom.Element e => Element(e.Tensor, e.At.Map(a => a.Substitute(replacement)), e.Bound),
        _ => throw new InvalidOperationException($"Unknown atom {atom}."),
    };

    private static IEnumerable<Index> IndicesOf(Atom atom) => atom switch
    {
        Atom.Of of => [of.Index],
        Atom.Quotient q => q.Value.Indices,
        Atom.Remainder r => r.Value.Indices,
        Atom.Element e => e.At.SelectMany(a => a.Indices),
        _ => throw new InvalidOperationException($"Unknown atom {atom}."),
    };

    private static int? UpperBound(Atom atom) => atom switch
    {
        Atom.Of of => of.Index.Extent.IsBatch ? null : of.Index.Extent.Size - 1,
        Atom.Quotient q => q.Value.Range is { } range ? FloorDiv(range.Max, q.Divisor) : null,
        Atom.Remainder r => r.Divisor - 1,
        Atom.Element e => e.Bound - 1,
        _ => null,
    };

    private static Affine Combine(IEnumerable<Term> terms, int constant)
    {
        var sums = new List<Term>();
        foreach (var term in terms)
        {
            int known = sums.FindIndex(t => t.Atom.Equals(term.Atom));
            if (known < 0)
            {
                sums.Add(term);
            }
            else
            {
                sums[known] = term with { Coefficient = sums[known].Coefficient + term.Coefficient };
            }
        }

        sums.RemoveAll(t => t.Coefficient == 0);
        sums.Sort(InOrder);
        return new(sums.ToValueList(), constant);
    }

    /// <summary>Any order will do that depends on nothing but the terms: by name, then by how they are written.</summary>
    private static int InOrder(Term left, Term right) => left.Atom is Atom.Of a && right.Atom is Atom.Of b && a.Index.Name != b.Index.Name
        ? string.CompareOrdinal(a.Index.Name, b.Index.Name)
        : string.CompareOrdinal(Notation.Format(left.Atom), Notation.Format(right.Atom));

    /// <summary>Writes this as divisor·multiple + rest, with as much as possible in the multiple and a rest that is never negative.</summary>
    private (Affine Multiple, Affine Remaining) Split(int divisor)
    {
        var multiples = Terms.Where(t => t.Coefficient % divisor == 0).Select(t => t with { Coefficient = t.Coefficient / divisor });
        var rests = Terms.Where(t => t.Coefficient % divisor != 0);
        int quotient = FloorDiv(Constant, divisor);
        var rest = Combine(rests, Constant - (quotient * divisor));

        // The processor divides towards zero, which is downwards only where nothing is negative.
        int steps = rest.Range is { Min: < 0 } range ? FloorDiv(range.Min, divisor) : 0;
        return (Combine(multiples, quotient + steps), Combine(rest.Terms, rest.Constant - (steps * divisor)));
    }

    /// <summary>One summand of an <see cref="Affine"/>.</summary>
    internal readonly record struct Term(Atom Atom, int Coefficient);
}
