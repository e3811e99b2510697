using System.Numerics;

namespace NetGen;

/// <summary>
/// The first half of a training step: gathers the examples of a batch chunk by chunk and computes the loss and
/// gradient of each chunk.
/// </summary>
internal sealed class GradientPass<TNet, T, TTarget, TWorkspace> : ITeamTask
    where TNet : ITrainable<TNet, T, TTarget, TWorkspace>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TTarget : unmanaged, INumberBase<TTarget>
    where TWorkspace : Workspace<T>
{
    private readonly ITrainable<TNet, T, TTarget, TWorkspace> _net;
    private readonly Dataset<T, TTarget> _data;
    private readonly BatchChunks _chunks;
    private readonly TWorkspace[] _workspaces;
    private readonly T[][] _inputs;
    private readonly TTarget[][] _targets;
    private readonly T[][] _outputs;
    private readonly double[] _losses;
    private readonly int[] _correct;
    private int[] _examples = [];
    private int _first;
    private int _count;
    private ulong _step;
    private bool _predict;

    public GradientPass(ITrainable<TNet, T, TTarget, TWorkspace> net, Dataset<T, TTarget> data, BatchChunks chunks)
    {
        _net = net;
        _data = data;
        _chunks = chunks;
        _workspaces = new TWorkspace[chunks.Count];
        _inputs = new T[chunks.Count][];
        _targets = new TTarget[chunks.Count][];
        _outputs = new T[chunks.Count][];
        for (int chunk = 0; chunk < chunks.Count; chunk++)
        {
            _workspaces[chunk] = net.CreateWorkspace(chunks.Length);
            _inputs[chunk] = new T[chunks.Length * TNet.InputLength];
            _targets[chunk] = new TTarget[chunks.Length * TNet.TargetLength];
            _outputs[chunk] = new T[chunks.Length * TNet.OutputLength];
        }

        _losses = new double[chunks.Count];
        _correct = new int[chunks.Count];
    }

    /// <summary>The workspaces of the chunks, which hold their gradients after a run.</summary>
    public TWorkspace[] Workspaces => _workspaces;

    /// <summary>How many examples of the last batch were predicted right, if it was predicted.</summary>
    public int Correct { get; private set; }

    /// <summary>Computes the gradients of one batch.</summary>
    /// <param name="team">Who works.</param>
    /// <param name="examples">Indices of examples.</param>
    /// <param name="first">Where the batch starts in <paramref name="examples"/>.</param>
    /// <param name="count">The number of examples of the batch.</param>
    /// <param name="step">The number of the training step, for the dropout masks.</param>
    /// <param name="predict">Whether to predict the batch, too.</param>
    /// <returns>The sum of the losses of the examples.</returns>
    public double Run(ThreadTeam team, int[] examples, int first, int count, ulong step, bool predict)
    {
        _examples = examples;
        _first = first;
        _count = count;
        _step = step;
        _predict = predict;
        int chunks = _chunks.CountFor(count);
        team.Run(this, chunks);
        double loss = 0;
        Correct = 0;
        for (int chunk = 0; chunk < chunks; chunk++)
        {
            loss += _losses[chunk];
            Correct += _correct[chunk];
        }

        return loss;
    }

    void ITeamTask.Run(int item, int member)
    {
        int first = item * _chunks.Length;
        int count = Math.Min(_chunks.Length, _count - first);
        Gather(item, _examples.AsSpan(_first + first, count));
        ReadOnlySpan<T> inputs = _inputs[item].AsSpan(0, count * TNet.InputLength);
        ReadOnlySpan<TTarget> targets = _targets[item].AsSpan(0, count * TNet.TargetLength);
        TWorkspace workspace = _workspaces[item];
        _correct[item] = _predict ? CountCorrect(inputs, targets, item) : 0;
        workspace.Step = _step;
        workspace.FirstExample = first;
        double loss = double.CreateTruncating(_net.Backward(inputs, targets, workspace));
        _losses[item] = TNet.LossReduction == Reduction.Mean ? loss * count : loss;
    }

    private void Gather(int chunk, ReadOnlySpan<int> examples)
    {
        int inputLength = TNet.InputLength;
        int targetLength = TNet.TargetLength;
        Span<T> inputs = _inputs[chunk];
        Span<TTarget> targets = _targets[chunk];
        for (int i = 0; i < examples.Length; i++)
        {
            _data.Inputs.Slice(examples[i] * inputLength, inputLength).CopyTo(inputs[(i * inputLength)..]);
            _data.Targets.Slice(examples[i] * targetLength, targetLength).CopyTo(targets[(i * targetLength)..]);
        }
    }

    private int CountCorrect(ReadOnlySpan<T> inputs, ReadOnlySpan<TTarget> targets, int chunk)
    {
        Span<T> outputs = _outputs[chunk].AsSpan(0, targets.Length * TNet.OutputLength);
        _net.Forward(inputs, outputs, _workspaces[chunk]);
        return Predictions.CountCorrect<T, TTarget>(outputs, targets);
    }
}
