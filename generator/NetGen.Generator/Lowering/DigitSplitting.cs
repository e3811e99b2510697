using NetGen.Generator.Calculus;
using NetGen.Generator.Common;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Lowering;

/// <summary>Splits indices that are read by their digits into one loop per digit, so that every address is a plain sum again.</summary>
internal static class DigitSplitting
{
    public static Group Apply(Group group)
    {
        var indices = group.Parallel.Concat(group.Reduced).ToList();
        foreach (var index in indices)
        {
            if (Digits.Of(group.Definitions.SelectMany(Digits.Expressions), index, indices.Select(i => i.Name)) is { } digits)
            {
                return Apply(group with
                {
                    Parallel = Replace(group.Parallel, index, digits),
                    Definitions = group.Definitions.Map(d => Split(d, index, digits)),
                });
            }
        }

        return group;
    }

    private static ValueList<Index> Replace(ValueList<Index> indices, Index index, Digits digits) =>
        indices.SelectMany(i => i == index ? digits.Indices.AsEnumerable() : [i]).ToValueList();

    private static Definition Split(Definition definition, Index index, Digits digits)
    {
        Affine? Value(Index i) => i == index ? digits.Value : null;
        return definition with
        {
            At = definition.At.Map(a => a.Substitute(Value)),
            Parallel = Replace(definition.Parallel, index, digits),
            Body = definition.Body.Substitute(Value).Rewrite(e => e is Expr.Reduce r ? r with { Over = Replace(r.Over, index, digits) } : e),
        };
    }
}
