using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Planning;

/// <summary>
/// An index that is read by its digits (f div 49, f div 7 mod 7, f mod 7: a flattened image), and the indices that it is made of.
/// </summary>
/// <param name="Indices">One per digit, the most significant first.</param>
/// <param name="Value">The index put together from them.</param>
internal sealed record Digits(ValueList<Index> Indices, Affine Value)
{
    /// <summary>The digits of an index in the given expressions, or null where it has none or they do not divide its extent.</summary>
    /// <param name="expressions">Where the index occurs.</param>
    /// <param name="index">The index.</param>
    /// <param name="taken">Names that the new indices must not have.</param>
    public static Digits? Of(IEnumerable<Affine> expressions, Index index, IEnumerable<string> taken)
    {
        if (index.Extent.IsBatch)
        {
            return null;
        }

        var divisors = new SortedSet<int>();
        foreach (var expression in expressions)
        {
            Collect(expression, index, divisors);
        }

        var radices = divisors.Where(d => d > 1 && d < index.Extent.Size).Reverse().ToList();
        return radices.Count > 0 && Divide(index.Extent.Size, radices) ? Of(index, radices, taken) : null;
    }

    /// <summary>The indices that make up all values of an axis, one or the digits of a flattened image; null where the value is neither.</summary>
    public static Digits? Composing(Affine value, Extent extent)
    {
        var terms = value.Terms.OrderByDescending(t => t.Coefficient).ToList();
        int step = 1;
        foreach (var term in Enumerable.Reverse(terms))
        {
            if (term.Coefficient != step || term.Atom is not Atom.Of of || of.Index.Extent.IsBatch)
            {
                return null;
            }

            step *= of.Index.Extent.Size;
        }

        return value.Constant == 0 && !extent.IsBatch && step == extent.Size ? new(terms.Select(t => ((Atom.Of)t.Atom).Index).ToValueList(), value) : null;
    }

    /// <summary>All index expressions of a definition.</summary>
    public static IEnumerable<Affine> Expressions(Definition definition) => definition.At.Concat(definition.Body.Descendants().SelectMany(e => e switch
    {
        Expr.Read read => read.At.AsEnumerable(),
        Expr.Position position => [position.Value],
        _ => [],
    }));

    /// <summary>The digits of any value, in the order of <see cref="Indices"/>.</summary>
    public IEnumerable<Affine> Of(Affine value)
    {
        int step = 1;
        var digits = new List<Affine>();
        foreach (var digit in Indices.Reverse())
        {
            digits.Insert(0, digits.Count == Indices.Count - 1 ? value.Quotient(step) : value.Quotient(step).Remainder(digit.Extent.Size));
            step *= digit.Extent.Size;
        }

        return digits;
    }

    private static Digits Of(Index index, List<int> radices, IEnumerable<string> taken)
    {
        var names = new HashSet<string>(taken);
        var digits = new List<Index>();
        Affine value = 0;
        int whole = index.Extent.Size;
        foreach (int radix in radices.Concat([1]))
        {
            string place = digits.Count == 0 ? "High" : radix == 1 ? "Low" : "Mid";
            var digit = new Index(Names.Fresh(index.Name + place, names), whole / radix);
            names.Add(digit.Name);
            digits.Add(digit);
            value += (Affine)digit * radix;
            whole = radix;
        }

        return new(digits.ToValueList(), value);
    }

    private static bool Divide(int whole, IEnumerable<int> radices)
    {
        foreach (int radix in radices)
        {
            if (whole % radix != 0)
            {
                return false;
            }

            whole = radix;
        }

        return true;
    }

    private static void Collect(Affine affine, Index index, SortedSet<int> divisors)
    {
        foreach (var term in affine.Terms)
        {
            switch (term.Atom)
            {
                case Atom.Quotient q when q.Value.AsIndex == index:
                    divisors.Add(q.Divisor);
                    break;
                case Atom.Remainder r when r.Value.AsIndex == index:
                    divisors.Add(r.Divisor);
                    break;
                case Atom.Remainder { Value: var inner } r when inner.Terms.Count == 1 && inner.Terms[0].Atom is Atom.Quotient q && q.Value.AsIndex == index:
                    divisors.Add(q.Divisor);
                    divisors.Add(q.Divisor * r.Divisor);
                    break;
                case Atom.Quotient q:
                    Collect(q.Value, index, divisors);
                    break;
                case Atom.Remainder r:
                    Collect(r.Value, index, divisors);
                    break;
            }
        }
    }
}
