namespace NetGen;

/// <summary>Names of layers and tensors, in which * stands for any characters, matched against those of a network.</summary>
internal static class NamePatterns
{
    public static void Check(string[] patterns, string parameter)
    {
        ArgumentNullException.ThrowIfNull(patterns, parameter);
        if (patterns.Length == 0)
        {
            throw new ArgumentException("There is no pattern; expected the names of layers or tensors, such as 'dense1', 'conv*' or 'dense1.bias'.", parameter);
        }

        foreach (string pattern in patterns)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(pattern, parameter);
        }
    }

    /// <summary>Whether one of the patterns names the tensor or its layer.</summary>
    public static bool Match(IReadOnlyList<string> patterns, ParameterTensor tensor)
    {
        foreach (string pattern in patterns)
        {
            if (Match(pattern, tensor))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether one of the patterns names the tensor in full, or its layer while the tensor is no bias.</summary>
    public static bool MatchWeight(IReadOnlyList<string> patterns, ParameterTensor tensor)
    {
        bool isBias = tensor.Name == tensor.Layer + ".bias";
        foreach (string pattern in patterns)
        {
            if (isBias ? pattern.Contains('.') && Match(pattern, tensor.Name) : Match(pattern, tensor))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Refuses patterns that name nothing: most likely they are misspelt.</summary>
    public static void CheckUse(IReadOnlyList<string> patterns, IReadOnlyList<ParameterTensor> tensors)
    {
        foreach (string pattern in patterns)
        {
            if (!tensors.Any(tensor => Match(pattern, tensor)))
            {
                throw new ArgumentException($"No layer and no tensor is named '{pattern}'. {Describe(tensors)}", nameof(patterns));
            }
        }
    }

    private static string Describe(IReadOnlyList<ParameterTensor> tensors) => tensors.Count == 0
        ? "No tensors are known: pass the network's ParameterTensors."
        : $"The network has the layers {string.Join(", ", tensors.Select(tensor => tensor.Layer).Distinct())} with the tensors {string.Join(", ", tensors.Select(tensor => tensor.Name))}.";

    private static bool Match(string pattern, ParameterTensor tensor) => Match(pattern, tensor.Layer) || Match(pattern, tensor.Name);

    private static bool Match(string pattern, string name)
    {
        if (!pattern.Contains('*'))
        {
            return pattern == name;
        }

        string[] parts = pattern.Split('*');
        if (!name.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        // Each part as early as it comes: that leaves most room for those behind it.
        int place = parts[0].Length;
        foreach (string part in parts.AsSpan(1, parts.Length - 2))
        {
            int found = name.IndexOf(part, place, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            place = found + part.Length;
        }

        return name.Length - place >= parts[^1].Length && name.EndsWith(parts[^1], StringComparison.Ordinal);
    }
}
