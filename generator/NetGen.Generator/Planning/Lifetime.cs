namespace NetGen.Generator.Planning;

/// <summary>From which moment of a sequence to which a tensor holds something that is read, both included.</summary>
internal readonly record struct Lifetime(int First, int Last)
{
    public static Lifetime Of(IEnumerable<int> moments)
    {
        var all = moments.ToList();
        return new(all.Min(), all.Max());
    }

    /// <summary>
    /// Whether there is a moment that both live in. A nest that reads one and writes the other is such a moment: its tiles may read
    /// what others of its tiles have already written over.
    /// </summary>
    public bool Overlaps(Lifetime other) => First <= other.Last && other.First <= Last;
}
