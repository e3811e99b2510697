namespace NetGen.Tests.Training;

/// <summary>A task that counts how often each item is done, and by whom.</summary>
internal sealed class ItemCounter(int items, Action<int>? action = null) : ITeamTask
{
    private readonly int[] _counts = new int[items];
    private readonly int[] _members = new int[items];

    public IReadOnlyList<int> Counts => _counts;

    public IReadOnlyList<int> Members => _members;

    public void Run(int item, int member)
    {
        Interlocked.Increment(ref _counts[item]);
        _members[item] = member;
        action?.Invoke(item);
    }
}
