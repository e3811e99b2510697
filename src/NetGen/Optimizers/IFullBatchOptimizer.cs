namespace NetGen;

/// <summary>An optimiser that evaluates the loss several times per step, always over the same data.</summary>
/// <typeparam name="T">The type of the parameters: <see cref="float"/> or <see cref="double"/>.</typeparam>
public interface IFullBatchOptimizer<T>
    where T : unmanaged
{
    /// <summary>All that a later run needs to go on with the same bits; after <see cref="Prepare"/>.</summary>
    /// <exception cref="InvalidOperationException">The optimiser has not been prepared.</exception>
    public OptimizerState<T> State { get; }

    /// <summary>Allocates the state for a network before its first step; later calls leave it as it is.</summary>
    /// <param name="parameterCount">The number of parameters.</param>
    /// <exception cref="ArgumentException">The state is that of a network with another number of parameters.</exception>
    public void Prepare(int parameterCount);

    /// <summary>Makes one step. Allocates nothing but, the first time, the state.</summary>
    /// <param name="evaluate">Evaluates at <paramref name="parameters"/>, which change between its calls.</param>
    /// <param name="parameters">All parameters of the network.</param>
    public void Step(LossAndGradient<T> evaluate, Span<T> parameters);
}
