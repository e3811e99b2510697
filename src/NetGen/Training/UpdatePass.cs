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

    // Below this, waking a thread takes longer than the work it would do.
    private const int LeastParametersPerThread = 16384;

    private readonly ITrainable<TNet, T, TTarget, TWorkspace> _net;
    private readonly TWorkspace[] _workspaces;
    private readonly BatchChunks _chunks;
    private readonly IOptimizer<T> _optimizer;
    private readonly T[] _weights;
    private readonly int _itemLength;
    private int _activeChunks;

    public UpdatePass(
        ITrainable<TNet, T, TTarget, TWorkspace> net,
        TWorkspace[] workspaces,
        BatchChunks chunks,
        IOptimizer<T> optimizer,
        int members)
    {
        _net = net;
        _workspaces = workspaces;
        _chunks = chunks;
        _optimizer = optimizer;
        _weights = new T[chunks.Count];
        int share = (TNet.ParameterCount + members - 1) / members;
        _itemLength = Math.Max(LeastParametersPerThread, share);
    }

    /// <summary>Makes the step of a batch whose chunks' gradients have been computed.</summary>
    /// <param name="team">Who works.</param>
    /// <param name="examples">The number of examples of the batch.</param>
    public void Run(ThreadTeam team, int examples)
    {
        _activeChunks = _chunks.CountFor(examples);
        for (int chunk = 0; chunk < _activeChunks; chunk++)
        {
            int count = Math.Min(_chunks.Length, examples - (chunk * _chunks.Length));
            _weights[chunk] = TNet.LossReduction == Reduction.Mean
                ? T.CreateTruncating((double)count / examples)
                : T.One;
        }

        _optimizer.BeginStep();
        team.Run(this, (TNet.ParameterCount + _itemLength - 1) / _itemLength);
    }

    void ITeamTask.Run(int item, int member)
    {
        int end = Math.Min(TNet.ParameterCount, (item + 1) * _itemLength);
        for (int first = item * _itemLength; first < end; first += BlockLength)
        {
            int length = Math.Min(BlockLength, end - first);
            Update(first, length);
        }
    }

    private void Update(int first, int length)
    {
        for (int chunk = 0; chunk < _activeChunks; chunk++)
        {
            BlockArithmetic.Scale(_workspaces[chunk].Gradients.Slice(first, length), _weights[chunk]);
        }

        // A balanced tree: neighbours, then pairs of neighbours, and so on.
        for (int distance = 1; distance < _activeChunks; distance *= 2)
        {
            for (int chunk = 0; chunk + distance < _activeChunks; chunk += 2 * distance)
            {
                BlockArithmetic.Add(
                    _workspaces[chunk].Gradients.Slice(first, length),
                    _workspaces[chunk + distance].Gradients.Slice(first, length));
            }
        }

        _optimizer.Update(_net.Parameters.Slice(first, length), _workspaces[0].Gradients.Slice(first, length), first);
    }
}
