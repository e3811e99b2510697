using NetGen.Generator.Common;

namespace NetGen.Generator.Layers;

/// <summary>Turns the names that layers refer to each other by into ordinals.</summary>
internal sealed class LayerReferences(IReadOnlyList<DeclaredLayer> layers, ICollection<LayerProblem> problems)
{
    /// <summary>Finds what a layer reads and shares; false after reporting what cannot be found.</summary>
    public bool Resolve(DeclaredLayer layer)
    {
        layer.Sources = Sources(layer);
        return layer.Sources is not null & ResolveShare(layer);
    }

    private IReadOnlyList<int>? Sources(DeclaredLayer layer)
    {
        if (layer.Entry.Reads == SourceCount.None)
        {
            return [];
        }

        if (layer.Entry.Reads == SourceCount.Several)
        {
            return Named(layer, layer.Arguments.Texts("sources"));
        }

        if (layer.Arguments.Text("From") is { } from)
        {
            return Find(layer, from, "From", -1) is { } source ? [source] : null;
        }

        return layer.Ordinal == 0 ? null : [layer.Ordinal - 1];
    }

    private List<int>? Named(DeclaredLayer layer, ValueList<string> names)
    {
        if (names.Count < 2)
        {
            problems.Add(layer.Problem(Problems.TooFewSources, "sources", Numerals.Format((long)names.Count)));
            return null;
        }

        var found = names.Select((name, element) => Find(layer, name, "sources", element)).ToList();
        return found.Any(f => f is null) ? null : [.. found.Select(f => f!.Value)];
    }

    private bool ResolveShare(DeclaredLayer layer)
    {
        if (layer.Arguments.Text("Share") is not { } name)
        {
            return true;
        }

        if (Find(layer, name, "Share", -1) is not { } other)
        {
            return false;
        }

        if (layers[other].Entry != layer.Entry)
        {
            problems.Add(layer.Problem(Problems.ShareOfOtherKind, "Share", layers[other].Text, layer.Entry.Kind));
            return false;
        }

        layer.Owner = layers[other].Owner;
        return true;
    }

    private int? Find(DeclaredLayer layer, string name, string argument, int element)
    {
        if (layers.FirstOrDefault(l => l.Name == name) is not { } found)
        {
            problems.Add(layer.ProblemAt(Problems.UnknownName, argument, element, name, Hint(layer, name)));
            return null;
        }

        if (found.Ordinal < layer.Ordinal)
        {
            return found.Ordinal;
        }

        string place = found == layer ? "the layer itself"
            : Reads(found, layer, []) ? "declared behind it and depends on it, a circle"
            : "declared behind it";
        problems.Add(layer.ProblemAt(Problems.ReadsForward, argument, element, name, place));
        return null;
    }

    private string Hint(DeclaredLayer layer, string name)
    {
        var names = layers.Take(layer.Ordinal).Where(l => !l.Entry.IsLoss).Select(l => l.Name).ToList();
        var nearest = names.OrderBy(n => Spelling.Distance(n, name)).FirstOrDefault();
        return nearest is not null && Spelling.Distance(nearest, name) <= 2
            ? $"did you mean '{nearest}'?"
            : $"in front of it there are {string.Join(", ", names.Select(n => $"'{n}'"))}";
    }

    /// <summary>Whether a layer reads another one, directly or through others.</summary>
    private bool Reads(DeclaredLayer layer, DeclaredLayer other, HashSet<DeclaredLayer> seen) =>
        seen.Add(layer) && Mentioned(layer).Any(source => source == other || Reads(source, other, seen));

    private IEnumerable<DeclaredLayer> Mentioned(DeclaredLayer layer)
    {
        IEnumerable<string?> names = [layer.Arguments.Text("From"), .. layer.Entry.Reads == SourceCount.Several ? layer.Arguments.Texts("sources") : []];
        var named = layers.Where(l => names.Contains(l.Name)).ToList();
        return named.Count == 0 && layer.Entry.Reads == SourceCount.One && layer.Ordinal > 0 ? [layers[layer.Ordinal - 1]] : named;
    }
}
