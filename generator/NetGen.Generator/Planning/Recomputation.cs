using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Planning;

/// <summary>
/// Finds the place of a maximum again where the backward pass asks for it, so that the forward pass need not keep it: the window is
/// still in memory, and where windows do not overlap each is looked through once, for all of its pixels together.
/// </summary>
internal static class Recomputation
{
    public static IReadOnlyList<Definition> Apply(IReadOnlyList<Definition> definitions)
    {
        var result = definitions.ToList();
        foreach (var place in definitions.Where(IsSmall))
        {
            var readers = result.Where(d => Reads(d, place).Any()).ToList();
            if (place.Reads.All(r => IsKept(r.Tensor, result)) && readers.All(d => CanHold(d, place)))
            {
                result = [.. result.Select(d => readers.Contains(d) ? Inline(d, place) : d)];
            }
        }

        return result;
    }

    private static bool IsSmall(Definition definition) =>
        definition is { Body: Expr.Reduce { Reduction: Reduction.ArgMax } reduce, IsWhole: true, Accumulate: false }
        && reduce.Over.All(o => !o.Extent.IsBatch)
        && reduce.Over.Aggregate(1L, (product, o) => Math.Min(product * o.Extent.Size, int.MaxValue)) <= Budget.UnrolledTerms;

    private static IEnumerable<Expr.Read> Reads(Definition definition, Definition place) => definition.Reads.Where(r => r.Tensor == place.Target);

    /// <summary>Whether the tensor is there during the backward pass in any case.</summary>
    private static bool IsKept(Tensor tensor, List<Definition> definitions) =>
        tensor.Role is Role.Input || definitions.Any(d => d.IsBackward && d.Reads.Any(r => r.Tensor == tensor));

    /// <summary>A definition has one reduction at most; and looking through windows again for each pixel would take too long.</summary>
    private static bool CanHold(Definition definition, Definition place) =>
        definition.IsBackward && definition.Reduction is null && Reads(definition, place).All(r => r.Fill is null && r.At.All(IsWindow));

    /// <summary>Whether the value is an index or, for windows side by side, its leading digit.</summary>
    private static bool IsWindow(Affine value) => value.AsIndex is not null
        || (value.Constant == 0 && value.Terms.Count == 1
            && value.Terms[0] is { Coefficient: 1, Atom: Atom.Quotient { Value.AsIndex: { Extent.IsBatch: false } index } quotient }
            && index.Extent.Size % quotient.Divisor == 0);

    private static Definition Inline(Definition definition, Definition place)
    {
        var taken = new HashSet<string>(definition.Parallel.Select(p => p.Name));
        var over = place.Reduction!.Over.ToDictionary(o => o, o => o with { Name = Names.Fresh(o.Name, taken) });
        return definition with
        {
            Body = definition.Body.Rewrite(e => e is Expr.Read read && read.Tensor == place.Target
                ? place.Body.Substitute(i => over.TryGetValue(i, out var renamed) ? (Affine)renamed : read.At[place.Parallel.ToList().IndexOf(i)])
                : e),
        };
    }
}
