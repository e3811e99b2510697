using NetGen.Generator.Calculus;
using NetGen.Generator.Common;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Lowering;

/// <summary>
/// Splits an index that is read by its digits (f div 49, f div 7 mod 7, f mod 7: a flattened image) into one index per digit, so that
/// every address is a plain sum again.
/// </summary>
internal static class DigitSplitting
{
    public static Group Apply(Group group)
    {
        foreach (var index in group.Parallel.Concat(group.Reduced).Where(i => !i.Extent.IsBatch))
        {
            var radices = Radices(group, index);
            if (radices.Count > 0)
            {
                return Apply(Split(group, index, radices));
            }
        }

        return group;
    }

    /// <summary>The steps at which digits of the index begin, largest first; none where they do not divide each other and the extent.</summary>
    private static List<int> Radices(Group group, Index index)
    {
        var divisors = new SortedSet<int>();
        foreach (var affine in Expressions(group))
        {
            Collect(affine, index, divisors);
        }

        var radices = divisors.Where(d => d > 1 && d < index.Extent.Size).Reverse().ToList();
        int whole = index.Extent.Size;
        foreach (int radix in radices)
        {
            if (whole % radix != 0)
            {
                return [];
            }

            whole = radix;
        }

        return radices;
    }

    private static IEnumerable<Affine> Expressions(Group group) => group.Definitions.SelectMany(d => d.At.Concat(d.Body.Descendants().SelectMany(e => e switch
    {
        Expr.Read read => read.At.AsEnumerable(),
        Expr.Position position => [position.Value],
        _ => [],
    })));

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

    private static Group Split(Group group, Index index, List<int> radices)
    {
        var taken = new HashSet<string>(group.Parallel.Concat(group.Reduced).Select(i => i.Name));
        var digits = new List<Index>();
        Affine value = 0;
        int whole = index.Extent.Size;
        foreach (int radix in radices.Concat([1]))
        {
            var digit = new Index(Names.Fresh(index.Name + (digits.Count + 1), taken), whole / radix);
            taken.Add(digit.Name);
            digits.Add(digit);
            value += (Affine)digit * radix;
            whole = radix;
        }

        ValueList<Index> Replace(ValueList<Index> indices) => indices.SelectMany(i => i == index ? digits : [i]).ToValueList();
        Affine? Digits(Index i) => i == index ? value : null;
        return group with
        {
            Parallel = Replace(group.Parallel),
            Definitions = group.Definitions.Map(d => d with
            {
                At = d.At.Map(a => a.Substitute(Digits)),
                Parallel = Replace(d.Parallel),
                Body = d.Body.Substitute(Digits).Rewrite(e => e is Expr.Reduce r ? r with { Over = Replace(r.Over) } : e),
            }),
        };
    }
}
