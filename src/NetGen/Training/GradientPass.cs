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
    private readonly Dataset<T, TTarget> _data;
    private readonly NetworkSizes _sizes;
    private readonly BatchChunks _cut;
    private readonly ChunkBuffers<T, TTarget, TWorkspace>[] _chunks;
    private int[] _examples = [];
    private int _first;
    private int _count;
    private ulong _step;
    private bool _predict;
    private T? _rate;

    public GradientPass(
        ITrainable<TNet, T, TTarget, TWorkspace> net, Dataset<T, TTarget> data, in NetworkSizes sizes, BatchChunks cut, bool predicts)
    {
        _net = net;
        _data = data;
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

    /// <summary>Computes the gradients of one batch.</summary>
    /// <param name="team">Who works.</param>
    /// <param name="examples">Indices of examples.</param>
    /// <param name="first">Where the batch starts in <paramref name="examples"/>.</param>
    /// <param name="count">The number of examples of the batch.</param>
    /// <param name="step">The number of the training step, for the dropout masks.</param>
    /// <param name="predict">Whether to predict the batch, too.</param>
    /// <param name="rate">To change the parameters in the same pass, for which the batch must be a single one: the learning rate.</param>
    /// <returns>The sum of the losses of the examples.</returns>
    public double Run(ThreadTeam team, int[] examples, int first, int count, ulong step, bool predict, T? rate = null)
    {
        _rate = rate;
        _examples = examples;
        _first = first;
        _count = count;
        _step = step;
        _predict = predict;
        int chunks = _cut.CountFor(count);
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
        Gather(chunk, _examples.AsSpan(_first + first, count));
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
            ? _net.Descend(inputs, targets, chunk.Workspace, rate)
            : _net.Backward(inputs, targets, chunk.Workspace, accumulate, Weights(chunk, count));
        chunk.Loss += double.CreateTruncating(loss) * (_sizes.IsMean ? _count : 1);
    }

    /// <summary>What makes the mean over the examples of a pass their part of the mean over the batch.</summary>
    private ReadOnlySpan<T> Weights(ChunkBuffers<T, TTarget, TWorkspace> chunk, int count) =>
        _sizes.IsMean && count < _count ? chunk.Weights(count, T.CreateTruncating((double)count / _count)) : default;

    private void Gather(ChunkBuffers<T, TTarget, TWorkspace> chunk, ReadOnlySpan<int> examples)
    {
        Gather(_data.Inputs, chunk.Inputs, examples, _sizes.InputLength);
        Gather(_data.Targets, chunk.Targets, examples, _sizes.TargetLength);
    }

    private static void Gather<TValue>(ReadOnlySpan<TValue> from, Span<TValue> to, ReadOnlySpan<int> examples, int length)
    {
        for (int i = 0; i < examples.Length; i++)
        {
            from.Slice(examples[i] * length, length).CopyTo(to.Slice(i * length, length));
        }
    }
}
