namespace NetGen;

/// <summary>An optimiser of either kind: one that makes a step of a gradient, or one that evaluates the whole data several times per step.</summary>
internal sealed class Stepper<T>
    where T : unmanaged
{
    public Stepper(IOptimizer<T> optimizer) => Batches = optimizer;

    public Stepper(IFullBatchOptimizer<T> optimizer) => Whole = optimizer;

    public IOptimizer<T>? Batches { get; }

    public IFullBatchOptimizer<T>? Whole { get; }

    public OptimizerState<T> State => Batches?.State ?? Whole!.State;

    public void Prepare(IReadOnlyList<ParameterTensor> tensors, int parameterCount)
    {
        Batches?.Prepare(tensors, parameterCount);
        Whole?.Prepare(parameterCount);
    }
}
