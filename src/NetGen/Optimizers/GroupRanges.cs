namespace NetGen;

/// <summary>Cuts the parameters of a network into ranges of the same group.</summary>
internal static class GroupRanges
{
    /// <summary>The ranges in order, neighbours of different groups, up to the last parameter.</summary>
    public static GroupRange[] Cut(IReadOnlyList<ParameterGroup> groups, IReadOnlyList<ParameterTensor> tensors, int parameterCount)
    {
        if (groups.Count == 0)
        {
            return [new(parameterCount, 0)];
        }

        foreach (ParameterGroup group in groups)
        {
            NamePatterns.CheckUse(group.Patterns, tensors);
        }

        var ranges = new List<GroupRange>();
        foreach (ParameterTensor tensor in tensors.OrderBy(tensor => tensor.Offset))
        {
            CheckPlace(tensor, parameterCount);
            Add(ranges, new(tensor.Offset, groups.Count));
            Add(ranges, new(tensor.Offset + tensor.Length, GroupOf(tensor, groups)));
        }

        Add(ranges, new(parameterCount, groups.Count));
        return [.. ranges];
    }

    private static int GroupOf(ParameterTensor tensor, IReadOnlyList<ParameterGroup> groups)
    {
        int group = 0;
        while (group < groups.Count && !NamePatterns.Match(groups[group].Patterns, tensor))
        {
            group++;
        }

        return group;
    }

    private static void Add(List<GroupRange> ranges, GroupRange range)
    {
        int start = ranges.Count == 0 ? 0 : ranges[^1].End;
        if (range.End <= start)
        {
            return;
        }

        if (ranges.Count > 0 && ranges[^1].Group == range.Group)
        {
            ranges.RemoveAt(ranges.Count - 1);
        }

        ranges.Add(range);
    }

    private static void CheckPlace(ParameterTensor tensor, int parameterCount)
    {
        if (tensor.Offset + (long)tensor.Length > parameterCount)
        {
            throw new ArgumentException(
                $"{tensor} reaches to {tensor.Offset + (long)tensor.Length}, but there are {parameterCount} parameters.", nameof(parameterCount));
        }
    }
}
