using System.Globalization;
using NetGen.Generator.Common;

namespace NetGen.Generator.Calculus;

/// <summary>
/// A whole number that a function computes with: a polynomial in loop indices, parameters and lengths of spans, in normal form,
/// so that equal ones are equal: <c>i·cols + j + 1</c>.
/// </summary>
/// <param name="Terms">The products, ordered; no two alike, none with the coefficient 0.</param>
/// <param name="Constant">What is added to them.</param>
internal sealed record Whole(ValueList<Whole.Term> Terms, int Constant)
{
    public static implicit operator Whole(int value) => new([], value);

    public static Whole operator +(Whole a, Whole b) => Of(a.Terms.Concat(b.Terms), a.Constant + b.Constant);

    public static Whole operator -(Whole a, Whole b) => a + (b * -1);

    public static Whole operator *(Whole a, Whole b) => Of(
        a.Terms.SelectMany(s => b.Terms.Select(t => new Term(s.Coefficient * t.Coefficient, Sorted(s.Factors.Concat(t.Factors)))))
            .Concat(a.Terms.Select(s => s with { Coefficient = s.Coefficient * b.Constant }))
            .Concat(b.Terms.Select(t => t with { Coefficient = t.Coefficient * a.Constant })),
        a.Constant * b.Constant);

    public bool IsConstant => Terms.Count == 0;

    /// <summary>Whether it is a name or a number that is not negative.</summary>
    public bool IsSingle => IsConstant ? Constant >= 0 : Constant == 0 && Terms.Count == 1 && Terms[0] is { Coefficient: 1, Factors.Count: 1 };

    /// <summary>Whether computing it may fail: it divides by what may be 0.</summary>
    public bool MayFail => Terms.SelectMany(t => t.Factors).Any(f => f switch
    {
        Factor.Quotient q => !q.Right.IsConstant || q.Left.MayFail,
        Factor.Remainder r => !r.Right.IsConstant || r.Left.MayFail,
        Factor.Extreme e => e.Left.MayFail || e.Right.MayFail,
        _ => false,
    });

    /// <summary>All names in it.</summary>
    public IEnumerable<string> Names => Terms.SelectMany(t => t.Factors).SelectMany(f => f.Names);

    /// <summary>A parameter, a loop index.</summary>
    public static Whole Named(string name) => new([new(1, [new Factor.Named(name)])], 0);

    /// <summary>The number of elements of a span.</summary>
    public static Whole LengthOf(string span) => new([new(1, [new Factor.Length(span)])], 0);

    public static Whole Quotient(Whole left, Whole right) => left.IsConstant && right is { IsConstant: true, Constant: not 0 }
        ? left.Constant / right.Constant
        : new Whole([new(1, [new Factor.Quotient(left, right)])], 0);

    public static Whole Remainder(Whole left, Whole right) => left.IsConstant && right is { IsConstant: true, Constant: not 0 }
        ? left.Constant % right.Constant
        : new Whole([new(1, [new Factor.Remainder(left, right)])], 0);

    public static Whole Lowest(Whole a, Whole b) => (a - b) is { IsConstant: true } difference
        ? difference.Constant <= 0 ? a : b
        : new Whole([new(1, [new Factor.Extreme(a, b, false)])], 0);

    public static Whole Highest(Whole a, Whole b) => (a - b) is { IsConstant: true } difference
        ? difference.Constant >= 0 ? a : b
        : new Whole([new(1, [new Factor.Extreme(a, b, true)])], 0);

    /// <summary>What the name is multiplied by; null if it stands inside of a quotient or in a power.</summary>
    public Whole? CoefficientOf(string name)
    {
        var with = Terms.Where(t => t.Factors.Any(f => f.Names.Contains(name))).ToList();
        if (with.Any(t => t.Factors.Count(f => f.Names.Contains(name)) > 1 || !t.Factors.Contains(new Factor.Named(name))))
        {
            return null;
        }

        return Of(with.Where(t => t.Factors.Count > 1).Select(t => t with { Factors = t.Factors.Where(f => !f.Names.Contains(name)).ToValueList() }),
            with.Where(t => t.Factors.Count == 1).Sum(t => t.Coefficient));
    }

    public Whole Substitute(Func<string, Whole?> replacement) => Terms.Aggregate((Whole)Constant, (sum, term) =>
        sum + term.Factors.Aggregate((Whole)term.Coefficient, (product, factor) => product * factor.Substitute(replacement)));

    public override string ToString() => Print();

    /// <summary>C#: <c>i * cols + j + 1</c>.</summary>
    public string Print()
    {
        var text = new System.Text.StringBuilder();
        foreach (var term in Terms.OrderByDescending(t => t.Coefficient > 0))
        {
            text.Append(text.Length == 0 ? term.Coefficient < 0 ? "-" : "" : term.Coefficient < 0 ? " - " : " + ");
            var factors = term.Factors.Select(f => f.Print());
            int magnitude = Math.Abs(term.Coefficient);
            text.Append(string.Join(" * ", magnitude == 1 ? factors : new[] { Number(magnitude) }.Concat(factors)));
        }

        return text.Length == 0 ? Number(Constant) : Constant switch
        {
            0 => text.ToString(),
            > 0 => text + " + " + Number(Constant),
            _ => text + " - " + Number(-Constant),
        };
    }

    private static Whole Of(IEnumerable<Term> terms, int constant)
    {
        var sums = terms.GroupBy(t => t.Factors).Select(g => new Term(g.Sum(t => t.Coefficient), g.Key)).Where(t => t.Coefficient != 0);
        return new(sums.OrderBy(t => -t.Factors.Count).ThenBy(t => string.Join("*", t.Factors.Select(f => f.Print())), StringComparer.Ordinal).ToValueList(), constant);
    }

    private static ValueList<Factor> Sorted(IEnumerable<Factor> factors) => factors.OrderBy(f => f.Print(), StringComparer.Ordinal).ToValueList();

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A product with a number in front.</summary>
    internal sealed record Term(int Coefficient, ValueList<Factor> Factors);

    /// <summary>What a product is made of.</summary>
    internal abstract record Factor
    {
        public abstract IEnumerable<string> Names { get; }

        public abstract Whole Substitute(Func<string, Whole?> replacement);

        public abstract string Print();

        private static string Grouped(Whole value) => value.IsSingle ? value.Print() : $"({value.Print()})";

        public sealed record Named(string Name) : Factor
        {
            public override IEnumerable<string> Names => [Name];

            public override Whole Substitute(Func<string, Whole?> replacement) => replacement(Name) ?? Whole.Named(Name);

            public override string Print() => Name;
        }

        /// <summary>The number of elements of a span, which is never negative.</summary>
        public sealed record Length(string Span) : Factor
        {
            public override IEnumerable<string> Names => [Print()];

            public override Whole Substitute(Func<string, Whole?> replacement) => replacement(Print()) ?? LengthOf(Span);

            public override string Print() => Span + ".Length";
        }

        /// <summary>As C# divides: towards zero.</summary>
        public sealed record Quotient(Whole Left, Whole Right) : Factor
        {
            public override IEnumerable<string> Names => Left.Names.Concat(Right.Names);

            public override Whole Substitute(Func<string, Whole?> replacement) => Whole.Quotient(Left.Substitute(replacement), Right.Substitute(replacement));

            public override string Print() => $"({Grouped(Left)} / {Grouped(Right)})";
        }

        /// <summary>As C# computes it: with the sign of the left side.</summary>
        public sealed record Remainder(Whole Left, Whole Right) : Factor
        {
            public override IEnumerable<string> Names => Left.Names.Concat(Right.Names);

            public override Whole Substitute(Func<string, Whole?> replacement) => Whole.Remainder(Left.Substitute(replacement), Right.Substitute(replacement));

            public override string Print() => $"({Grouped(Left)} % {Grouped(Right)})";
        }

        /// <summary>The larger or the smaller one of two.</summary>
        public sealed record Extreme(Whole Left, Whole Right, bool IsHighest) : Factor
        {
            public override IEnumerable<string> Names => Left.Names.Concat(Right.Names);

            public override Whole Substitute(Func<string, Whole?> replacement) => IsHighest
                ? Highest(Left.Substitute(replacement), Right.Substitute(replacement))
                : Lowest(Left.Substitute(replacement), Right.Substitute(replacement));

            public override string Print() => $"global::System.Math.{(IsHighest ? "Max" : "Min")}({Left.Print()}, {Right.Print()})";
        }
    }
}
