using System.Numerics;

namespace NetGen;

/// <summary>
/// The first half of a training step: gathers the examples of a batch chunk by chunk and computes the loss and
/// gradient of each chunk. The gradients of the chunks add up to that of the batch.
/// </summary>
internal sealed class GradientPass<TNet, T, TTarget, TWorkspace> : ITeamTask
    where TNet : ITrainable<TNet, T, TTarget, TWorkspace>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TTarget : unmanaged, INumberBase<TTarget>
    where TWorkspace : Workspace<T>
{
    private readonly ITrainable<TNet, T, TTarget, TWorkspace> _net;
    private readonly BatchFeed<T, TTarget> _feed;
    private readonly ExampleWeights<T, TTarget> _weights;
    private readonly ExampleAugmentation<T>? _augmentation;
    private readonly NetworkSizes _sizes;
    private readonly BatchChunks _cut;
    private readonly ChunkBuffers<T, TTarget, TWorkspace>[] _chunks;
    private int _count;
    private double _totalWeight;
    private ulong _step;
    private bool _predict;
    private T? _rate;

    public GradientPass(
        ITrainable<TNet, T, TTarget, TWorkspace> net,
        BatchFeed<T, TTarget> feed,
        ExampleWeights<T, TTarget> weights,
        ExampleAugmentation<T>? augmentation,
        in NetworkSizes sizes,
        BatchChunks cut,
        bool predicts)
    {
        _net = net;
        _feed = feed;
        _weights = weights;
        _augmentation = augmentation;
        _sizes = sizes;
        _cut = cut;
        _chunks = new ChunkBuffers<T, TTarget, TWorkspace>[cut.Count];
        for (int chunk = 0; chunk < cut.Count; chunk++)
        {
            _chunks[chunk] = new(net.CreateWorkspace(cut.PassLength), sizes, predicts);
        }
    }

    /// <summary>The workspaces of the chunks, which hold their gradients after a run.</summary>
    public TWorkspace[] Workspaces => Array.ConvertAll(_chunks, chunk => chunk.Workspace);

    /// <summary>How many examples of the last batch were predicted right, if it was predicted.</summary>
    public int Correct { get; private set; }

    /// <summary>Computes the gradients of the feed's batch.</summary>
    /// <param name="team">Who works.</param>
    /// <param name="step">The number of the training step, for the dropout masks.</param>
    /// <param name="predict">Whether to predict the batch, too.</param>
    /// <param name="rate">To change the parameters in the same pass, for which the batch must be a single one: the learning rate.</param>
    /// <returns>The sum of the losses of the examples.</returns>
    public double Run(ThreadTeam team, ulong step, bool predict, T? rate = null)
    {
        _rate = rate;
        _count = _feed.Count;
        _totalWeight = _weights.AreEqual ? _count : _weights.Total(_feed);
        _step = step;
        _predict = predict;
        int chunks = _cut.CountFor(_count);
        team.Run(this, chunks);
        double loss = 0;
        Correct = 0;
        foreach (ChunkBuffers<T, TTarget, TWorkspace> chunk in _chunks.AsSpan(0, chunks))
        {
            loss += chunk.Loss;
            Correct += chunk.Correct;
        }

        return loss;
    }

    void ITeamTask.Run(int item, int member)
    {
        ChunkBuffers<T, TTarget, TWorkspace> chunk = _chunks[item];
        chunk.Loss = 0;
        chunk.Correct = 0;
        int start = item * _cut.Length;
        int end = start + Math.Min(_cut.Length, _count - start);
        for (int first = start; first < end; first += _cut.PassLength)
        {
            Pass(chunk, first, Math.Min(_cut.PassLength, end - first), accumulate: first > start);
        }
    }

    private void Pass(ChunkBuffers<T, TTarget, TWorkspace> chunk, int first, int count, bool accumulate)
    {
        ReadOnlySpan<int> examples = _feed.Order.AsSpan(_feed.First + first, count);
        Gather(chunk, examples);
        _augmentation?.Apply(chunk.Inputs[..(count * _sizes.InputLength)], _step, first, count);
        ReadOnlySpan<T> inputs = chunk.Inputs[..(count * _sizes.InputLength)];
        ReadOnlySpan<TTarget> targets = chunk.Targets[..(count * _sizes.TargetLength)];
        if (_predict)
        {
            Span<T> outputs = chunk.Outputs[..(count * _sizes.OutputLength)];
            _net.Forward(inputs, outputs, chunk.Workspace);
            chunk.Correct += Predictions.CountCorrect<T, TTarget>(outputs, targets);
        }

        chunk.Workspace.Step = _step;
        chunk.Workspace.FirstExample = first;
        T loss = _rate is { } rate
            ? _net.Descend(inputs, targets, chunk.Workspace, rate, Weights(chunk, examples))
            : _net.Backward(inputs, targets, chunk.Workspace, accumulate, Weights(chunk, examples));
        chunk.Loss += double.CreateTruncating(loss) * (_sizes.IsMean ? _count : 1);
    }

    /// <summary>What makes the mean over the examples of a pass their part of the weighted mean over the batch.</summary>
    private ReadOnlySpan<T> Weights(ChunkBuffers<T, TTarget, TWorkspace> chunk, ReadOnlySpan<int> examples)
    {
        // A batch whose examples count for nothing has no mean; it teaches nothing.
        double scale = !_sizes.IsMean ? 1 : _totalWeight > 0 ? examples.Length / _totalWeight : 0;
        if (_weights.AreEqual)
        {
            return scale == 1 ? default : chunk.Weights(examples.Length, T.CreateTruncating(scale));
        }

        Span<T> weights = chunk.Weights(examples.Length);
        _weights.Fill(_feed.Data, examples, scale, weights);
        return weights;
    }

    private void Gather(ChunkBuffers<T, TTarget, TWorkspace> chunk, ReadOnlySpan<int> examples)
    {
        Gather(_feed.Data.Inputs, chunk.Inputs, examples, _sizes.InputLength);
        Gather(_feed.Data.Targets, chunk.Targets, examples, _sizes.TargetLength);
    }

    private static void Gather<TValue>(ReadOnlySpan<TValue> from, Span<TValue> to, ReadOnlySpan<int> examples, int length)
    {
        for (int i = 0; i < examples.Length; i++)
        {
            from.Slice(examples[i] * length, length).CopyTo(to.Slice(i * length, length));
        }
    }
}
