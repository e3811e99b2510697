using System.Numerics;

namespace NetGen;

/// <summary>
/// The second half of a training step: adds the gradients of the chunks in a fixed order and lets the optimiser change
/// the parameters, block by block so that a block's sums are still in the cache when they are used.
/// </summary>
internal sealed class UpdatePass<TNet, T, TTarget, TWorkspace> : ITeamTask
    where TNet : ITrainable<TNet, T, TTarget, TWorkspace>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TTarget : unmanaged
    where TWorkspace : Workspace<T>
{
    private const int BlockLength = 2048;

    // An item takes a microsecond or more. A thread that sleeps takes longer to wake than most updates.
    private const int LeastItemLength = 8 * BlockLength;
    private const long LeastNumbersToWake = 1 << 20;

    // More items than members, as a member may come late.
    private const int ItemsPerMember = 4;

    private readonly ITrainable<TNet, T, TTarget, TWorkspace> _net;
    private readonly TWorkspace[] _workspaces;
    private readonly IOptimizer<T> _optimizer;
    private readonly int _parameterCount;
    private readonly int _itemLength;
    private int _activeChunks;

    public UpdatePass(
        ITrainable<TNet, T, TTarget, TWorkspace> net, TWorkspace[] workspaces, IOptimizer<T> optimizer, int members)
    {
        _net = net;
        _workspaces = workspaces;
        _optimizer = optimizer;
        _parameterCount = net.Parameters.Length;
        _itemLength = Math.Max(LeastItemLength, _parameterCount / (members * ItemsPerMember) / BlockLength * BlockLength);
    }

    private int Items => (_parameterCount + _itemLength - 1) / _itemLength;

    /// <summary>How many members an update can use.</summary>
    /// <param name="chunks">The most chunks of a batch: after one alone, no other member is awake.</param>
    public int CountMembers(int chunks) => chunks > 1 || IsWorthWaking(chunks) ? Items : 1;

    /// <summary>Makes the step of a batch whose chunks' gradients have been computed.</summary>
    /// <param name="team">Who works.</param>
    /// <param name="chunks">The number of chunks of the batch.</param>
    public void Run(ThreadTeam team, int chunks)
    {
        _activeChunks = chunks;
        _optimizer.BeginStep();
        team.Run(this, Items, IsWorthWaking(chunks));
    }

    void ITeamTask.Run(int item, int member)
    {
        int start = item * _itemLength;
        int end = Math.Min(_parameterCount, start + _itemLength);
        int length = _activeChunks == 1 ? end - start : BlockLength;
        for (int first = start; first < end; first += length)
        {
            Update(first, Math.Min(length, end - first));
        }
    }

    private void Update(int first, int length)
    {
        AddUp(first, length);
        _optimizer.Update(_net.Parameters.Slice(first, length), Gradients(0, first, length), first);
    }

    /// <summary>A balanced tree: neighbours, then pairs of neighbours, and so on.</summary>
    private void AddUp(int first, int length)
    {
        int chunk = 0;
        for (; chunk + 3 < _activeChunks; chunk += 4)
        {
            BlockArithmetic.Add(
                Gradients(chunk, first, length),
                Gradients(chunk + 1, first, length),
                Gradients(chunk + 2, first, length),
                Gradients(chunk + 3, first, length));
        }

        for (int more = chunk + 1; more < _activeChunks; more++)
        {
            BlockArithmetic.Add(Gradients(chunk, first, length), Gradients(more, first, length));
        }

        for (int distance = 4; distance < _activeChunks; distance *= 2)
        {
            for (chunk = 0; chunk + distance < _activeChunks; chunk += 2 * distance)
            {
                BlockArithmetic.Add(Gradients(chunk, first, length), Gradients(chunk + distance, first, length));
            }
        }
    }

    private bool IsWorthWaking(int chunks) => (long)_parameterCount * chunks >= LeastNumbersToWake;

    private Span<T> Gradients(int chunk, int first, int length) => _workspaces[chunk].Gradients.Slice(first, length);
}
