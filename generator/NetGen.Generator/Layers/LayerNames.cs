namespace NetGen.Generator.Layers;

/// <summary>Names of layers and of the members that their parameters become.</summary>
internal static class LayerNames
{
    /// <summary>Gives every layer its own name or an automatic one: the kind and a number.</summary>
    public static void Assign(IReadOnlyList<DeclaredLayer> layers, ICollection<LayerProblem> problems)
    {
        var counts = new Dictionary<string, int>();
        var known = new Dictionary<string, DeclaredLayer>();
        foreach (var layer in layers)
        {
            layer.Name = layer.GivenName ?? Automatic(layer.Entry, counts);
            if (layer.GivenName is { } given && !IsIdentifier(given))
            {
                problems.Add(layer.Problem(Problems.InvalidName, "Name", given));
            }
            else if (known.TryGetValue(layer.Name, out var other))
            {
                // The mistake is the name that somebody wrote.
                var (wrong, right) = layer.GivenName is null ? (other, layer) : (layer, other);
                problems.Add(wrong.Problem(Problems.DuplicateName, wrong.GivenName is null ? null : "Name", wrong.Name, right.Text));
            }
            else
            {
                known[layer.Name] = layer;
            }
        }
    }

    /// <summary>Reports parameters that would become the same member.</summary>
    public static void CheckMembers(IReadOnlyList<DeclaredLayer> layers, ICollection<LayerProblem> problems)
    {
        var members = new Dictionary<string, string>();
        foreach (var layer in layers.Where(l => l.OwnsParameters))
        {
            foreach (var parameter in layer.Parameters)
            {
                string member = Member(layer.Name, parameter.Name);
                if (members.TryGetValue(member, out string? other))
                {
                    problems.Add(layer.Problem(Problems.MemberTwice, layer.GivenName is null ? null : "Name", parameter.Name, member, other));
                    break;
                }

                members[member] = $"'{layer.Name}.{parameter.Name}'";
            }
        }
    }

    /// <summary>The property of a parameter: <c>Dense1Weight</c>.</summary>
    public static string Member(string layer, string parameter) => Capitalised(layer) + Capitalised(parameter);

    /// <summary>A name as part of a member's name.</summary>
    public static string Capitalised(string name) => char.ToUpperInvariant(name[0]) + name.Substring(1);

    private static string Automatic(Layer entry, Dictionary<string, int> counts)
    {
        string kind = entry.Kind.Replace("2D", "").ToLowerInvariant();
        counts.TryGetValue(kind, out int count);
        counts[kind] = ++count;
        bool isOnly = count == 1 && (entry.IsLoss || entry.Reads == SourceCount.None);
        return isOnly ? kind : kind + Numerals.Format((long)count);
    }

    private static bool IsIdentifier(string name) => name.Length > 0 && char.IsLetter(name[0]) && name.All(c => char.IsLetterOrDigit(c) || c == '_');
}
