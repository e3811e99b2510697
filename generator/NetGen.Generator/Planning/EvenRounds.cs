namespace NetGen.Generator.Planning;

/// <summary>
/// Makes all rounds of a network as short as the shortest: then what never leaves a round has room for equally many examples in each,
/// and all rounds work in the same memory.
/// </summary>
internal static class EvenRounds
{
    public static List<IReadOnlyList<Group>> Apply(IReadOnlyList<IReadOnlyList<Group>> passes)
    {
        var rounds = passes.SelectMany(p => p).Select(g => g.Round).OfType<Round>().Distinct().ToList();
        var even = rounds.ToDictionary(r => r, r => new Round(rounds.Min(o => o.Examples)));
        return [.. passes.Select(p => (IReadOnlyList<Group>)[.. p.Select(g => g.Round is { } round ? g with { Round = even[round] } : g)])];
    }
}
