using System.Numerics;

namespace NetGen;

/// <summary>What the work on one chunk of a batch reads and writes.</summary>
internal sealed class ChunkBuffers<T, TTarget, TWorkspace>
    where T : unmanaged, INumberBase<T>
    where TTarget : unmanaged
    where TWorkspace : Workspace<T>
{
    private readonly T[] _inputs;
    private readonly TTarget[] _targets;
    private readonly T[] _outputs;
    private readonly T[] _weights;

    public ChunkBuffers(TWorkspace workspace, in NetworkSizes sizes, bool predicts)
    {
        int length = workspace.BatchCapacity;
        Workspace = workspace;
        _inputs = new T[length * sizes.InputLength];
        _targets = new TTarget[length * sizes.TargetLength];
        _outputs = predicts ? new T[length * sizes.OutputLength] : [];
        _weights = new T[length];
    }

    public TWorkspace Workspace { get; }

    public Span<T> Inputs => _inputs;

    public Span<TTarget> Targets => _targets;

    public Span<T> Outputs => _outputs;

    /// <summary>The sum of the losses of the examples.</summary>
    public double Loss { get; set; }

    /// <summary>How many examples were predicted right.</summary>
    public int Correct { get; set; }

    /// <summary>Room for the weights of a number of examples.</summary>
    public Span<T> Weights(int count) => _weights.AsSpan(0, count);

    /// <summary>The same weight for a number of examples.</summary>
    public ReadOnlySpan<T> Weights(int count, T weight)
    {
        Span<T> weights = Weights(count);
        weights.Fill(weight);
        return weights;
    }
}
