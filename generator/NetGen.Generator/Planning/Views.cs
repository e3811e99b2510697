using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Planning;

/// <summary>
/// Removes definitions that only rename or reshape: T[i] = S[f(i)]. Readers of T read S instead; or, where T has more axes than S
/// (the gradient of a flattening) and is the only one to read S, the definition of S gives T directly.
/// </summary>
internal static class Views
{
    public static IReadOnlyList<Definition> Remove(IReadOnlyList<Definition> definitions, ISet<Tensor> roots)
    {
        var result = definitions.ToList();
        int k = 0;
        while (k < result.Count)
        {
            if (IsView(result[k], result, roots) && (TryInline(result, k, roots) || TryForward(result, k)))
            {
                k = 0;
                continue;
            }

            k++;
        }

        return result;
    }

    private static bool IsView(Definition definition, List<Definition> all, ISet<Tensor> roots) =>
        definition is { Body: Expr.Read { Fill: null, Tensor.Role: not (Role.Label or Role.Random) }, Accumulate: false, IsWhole: true }
        && !roots.Contains(definition.Target)
        && definition.Target.Role is Role.Computed or Role.Gradient
        && all.Count(d => d.Target == definition.Target) == 1;

    /// <summary>Lets the definition of the source give the view itself.</summary>
    private static bool TryInline(List<Definition> definitions, int place, ISet<Tensor> roots)
    {
        var view = definitions[place];
        var read = (Expr.Read)view.Body;
        var sources = definitions.Where(d => d.Target == read.Tensor).ToList();
        bool isOnlyReader = definitions.Count(d => d.Reads.Any(r => r.Tensor == read.Tensor)) == 1;
        bool isReshape = view.Target.Length == read.Tensor.Length && !roots.Contains(read.Tensor);
        if (!isReshape || view.Target.Axes.Count <= read.Tensor.Axes.Count || sources.Count != 1 || !isOnlyReader || !sources[0].IsWhole)
        {
            return false;
        }

        var source = sources[0].WithParallel(Distinct(sources[0].Parallel, view.Parallel));
        var taken = new HashSet<string>(view.Parallel.Select(p => p.Name));
        var over = (source.Reduction?.Over ?? []).ToDictionary(o => o, o => o with { Name = Names.Fresh(o.Name, taken) });
        var body = source.Body.Substitute(i =>
            over.TryGetValue(i, out var renamed) ? (Affine)renamed
            : source.Parallel.Contains(i) ? read.At[source.Parallel.ToList().IndexOf(i)]
            : null);
        definitions[place] = view with { Body = body, Layer = sources[0].Layer, Note = sources[0].Note };
        definitions.RemoveAll(d => ReferenceEquals(d, sources[0]));
        return true;
    }

    /// <summary>Lets every reader of the view read its source.</summary>
    private static bool TryForward(List<Definition> definitions, int place)
    {
        var view = definitions[place];
        var source = (Expr.Read)view.Body;
        if (definitions.Any(d => d.Reads.Any(r => r.Tensor == view.Target && r.Fill is not null)) && !IsIdentity(view))
        {
            return false;
        }

        // A tensor that later definitions still add to is no fixed value to forward.
        if (definitions.Skip(place).Any(d => d.Target == source.Tensor))
        {
            return false;
        }

        for (int k = 0; k < definitions.Count; k++)
        {
            definitions[k] = definitions[k] with
            {
                Body = definitions[k].Body.Rewrite(e => e is Expr.Read read && read.Tensor == view.Target ? Compose(view, source, read) : e),
            };
        }

        definitions.RemoveAll(d => d.Target == view.Target);
        return true;
    }

    private static bool IsIdentity(Definition view) =>
        ((Expr.Read)view.Body).At.Equals(view.At) && ((Expr.Read)view.Body).Tensor.Axes.Select(a => a.Extent).SequenceEqual(view.Target.Axes.Select(a => a.Extent));

    private static Expr.Read Compose(Definition view, Expr.Read source, Expr.Read read)
    {
        Affine? Value(Index index)
        {
            int axis = view.Parallel.ToList().IndexOf(index);
            return axis < 0 ? null : read.At[axis];
        }

        return source with { At = source.At.Map(a => a.Substitute(Value)), Fill = read.Fill };
    }

    /// <summary>Names for the first definition's indices that do not occur in the second's.</summary>
    private static ValueList<Index> Distinct(ValueList<Index> indices, ValueList<Index> others)
    {
        var taken = new HashSet<string>(others.Select(o => o.Name));
        return indices.Map(i =>
        {
            var name = Names.Fresh(i.Name + "_", taken);
            taken.Add(name);
            return i with { Name = name };
        });
    }
}
