using System.Numerics;

namespace NetGen;

/// <summary>
/// Predicts with a network, from any number of threads at once: each call borrows a workspace, which is made when there is none. Once
/// there are as many as calls run at a time, calls allocate nothing.
/// </summary>
/// <remarks><c>net.CreatePredictor()</c> makes one without naming the types.</remarks>
/// <typeparam name="TNet">The network.</typeparam>
/// <typeparam name="T">The type it computes in.</typeparam>
/// <typeparam name="TWorkspace">The type of its workspaces.</typeparam>
public sealed class Predictor<TNet, T, TWorkspace> : IPredictor<TNet, T>
    where TNet : INetwork<TNet, T, TWorkspace>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TWorkspace : Workspace<T>
{
    private readonly PassPool<TNet, T, TWorkspace> _passes;

    /// <summary>Makes a predictor, and room for its first call.</summary>
    /// <param name="network">The network, whose parameters must not change while somebody predicts.</param>
    /// <param name="batchCapacity">How many examples go through the network at once, at least 1; a call with more is cut into passes.</param>
    public Predictor(INetwork<TNet, T, TWorkspace> network, int batchCapacity = PredictorExtensions.DefaultBatchCapacity)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentOutOfRangeException.ThrowIfLessThan(batchCapacity, 1);
        Network = (TNet)network;
        BatchCapacity = batchCapacity;
        _passes = new(Network, batchCapacity);
    }

    /// <inheritdoc/>
    public TNet Network { get; }

    /// <inheritdoc/>
    public int InputLength => TNet.InputLength;

    /// <inheritdoc/>
    public int OutputLength => TNet.OutputLength;

    /// <summary>How many examples go through the network at once.</summary>
    public int BatchCapacity { get; }

    /// <summary>Makes room for calls beforehand, so that no first call takes longer or allocates.</summary>
    /// <param name="calls">How many calls will run at a time, at least 1. More may: then room is made for them, too.</param>
    public void Reserve(int calls)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(calls, 1);
        _passes.Reserve(calls);
    }

    /// <inheritdoc/>
    public void Predict(ReadOnlySpan<T> inputs, Span<T> outputs)
    {
        int examples = CountExamples(inputs);
        NetworkArguments.CheckLength(outputs.Length, examples, TNet.OutputLength, nameof(outputs));
        NetworkArguments.CheckSeparate(inputs, outputs);
        using PassLease<TNet, T, TWorkspace> lease = _passes.Borrow();
        for (int first = 0; first < examples; first += BatchCapacity)
        {
            int count = Math.Min(BatchCapacity, examples - first);
            Span<T> target = outputs.Slice(first * TNet.OutputLength, count * TNet.OutputLength);
            Network.Forward(Examples(inputs, first, count), target, lease.Pass.Workspace);
        }
    }

    /// <inheritdoc/>
    public void Classify(ReadOnlySpan<T> inputs, Span<int> labels)
    {
        int examples = CountExamples(inputs);
        NetworkArguments.CheckLength(labels.Length, examples, 1, nameof(labels));
        CheckClasses();
        using PassLease<TNet, T, TWorkspace> lease = _passes.Borrow();
        for (int first = 0; first < examples; first += BatchCapacity)
        {
            int count = Math.Min(BatchCapacity, examples - first);
            Span<T> outputs = lease.Pass.Outputs.AsSpan(0, count * TNet.OutputLength);
            Network.Forward(Examples(inputs, first, count), outputs, lease.Pass.Workspace);
            Label(outputs, labels.Slice(first, count));
        }
    }

    private static ReadOnlySpan<T> Examples(ReadOnlySpan<T> inputs, int first, int count) =>
        inputs.Slice(first * TNet.InputLength, count * TNet.InputLength);

    private static int CountExamples(ReadOnlySpan<T> inputs)
    {
        int examples = inputs.Length / TNet.InputLength;
        return examples * TNet.InputLength == inputs.Length
            ? examples
            : throw new ArgumentException($"inputs holds {inputs.Length} values; expected {TNet.InputLength} per example.", nameof(inputs));
    }

    private static void CheckClasses()
    {
        if (TNet.OutputLength < 2)
        {
            throw new InvalidOperationException(
                $"{typeof(TNet).Name} has a single output per example; call {nameof(Predict)} and compare with the threshold of its loss.");
        }
    }

    private static void Label(ReadOnlySpan<T> outputs, Span<int> labels)
    {
        for (int i = 0; i < labels.Length; i++)
        {
            labels[i] = Predictions.IndexOfLargest(outputs.Slice(i * TNet.OutputLength, TNet.OutputLength));
        }
    }
}
