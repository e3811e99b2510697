using NetGen.Generator.Common;

namespace NetGen.Generator.Layers;

/// <summary>Turns the names that layers refer to each other by into ordinals.</summary>
internal sealed class LayerReferences(IReadOnlyList<DeclaredLayer> layers, ICollection<LayerProblem> problems)
{
    /// <summary>Finds what a layer reads and shares; false after reporting what cannot be found.</summary>
    public bool Resolve(DeclaredLayer layer)
    {
        layer.Sources = layer.Entry.Mentions(layer.Arguments) is { Count: > 0 } mentions ? Mentioned(layer, mentions) : Sources(layer);
        layer.SourceNames = layer.SourceNames.Count > 0 ? layer.SourceNames : [.. layer.Sources?.Select(s => layers[s].Name) ?? []];
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

    /// <summary>The layers that a layer names in its own way; the one that it reads anyway where it names none.</summary>
    private IReadOnlyList<int>? Mentioned(DeclaredLayer layer, IReadOnlyList<Mention> mentions)
    {
        var found = new List<(int? Source, string Name)>();
        foreach (var mention in mentions)
        {
            bool isKnown = layers.Any(l => l.Name == mention.Name && (!mention.IsSource || l.Ordinal < layer.Ordinal));
            if (mention.IsSource && (layer.Arguments.Text("From") is not null || !isKnown))
            {
                found.Add((Sources(layer)?[0], mention.Name));
            }
            else if (isKnown)
            {
                found.Add((Find(layer, mention.Name, mention.Argument, -1, mention.Range), mention.Name));
            }
        }

        if (found.Count == 0)
        {
            return Sources(layer);
        }

        layer.SourceNames = [.. found.Select(f => f.Name)];
        return found.Any(f => f.Source is null) ? null : [.. found.Select(f => f.Source!.Value)];
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

    private int? Find(DeclaredLayer layer, string name, string argument, int element, TextRange? range = null)
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
        problems.Add(layer.ProblemAt(Problems.ReadsForward, argument, element, name, place) with { Range = range });
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
        IEnumerable<string?> names =
        [
            layer.Arguments.Text("From"),
            .. layer.Entry.Reads == SourceCount.Several ? layer.Arguments.Texts("sources") : [],
            .. layer.Entry.Mentions(layer.Arguments)?.Select(m => m.Name) ?? [],
        ];
        var named = layers.Where(l => names.Contains(l.Name)).ToList();
        return named.Count == 0 && layer.Entry.Reads == SourceCount.One && layer.Ordinal > 0 ? [layers[layer.Ordinal - 1]] : named;
    }
}
