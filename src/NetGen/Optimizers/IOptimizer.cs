namespace NetGen;

/// <summary>
/// Changes parameters by their gradient. A step is one <see cref="BeginStep"/>, then <see cref="Update"/> for every
/// parameter once, in ranges and on threads as the caller likes: the result does not depend on how they are cut.
/// </summary>
/// <typeparam name="T">The type of the parameters: <see cref="float"/> or <see cref="double"/>.</typeparam>
public interface IOptimizer<T>
    where T : unmanaged
{
    /// <summary>
    /// The learning rate, where a step is nothing but w ← w − rate·g: a network can then change its parameters while it computes their
    /// gradients (see <see cref="ITrainable{TSelf, T, TTarget, TWorkspace}.Descend"/>), and neither <see cref="BeginStep"/> nor
    /// <see cref="Update"/> is called for that step. Null where these do anything else.
    /// </summary>
    public T? DescentRate => null;

    /// <summary>All that a later run needs to go on with the same bits; after <see cref="Prepare"/>.</summary>
    /// <exception cref="InvalidOperationException">The optimiser has not been prepared.</exception>
    public OptimizerState<T> State { get; }

    /// <summary>Allocates the state for a network before its first step; later calls leave it as it is.</summary>
    /// <param name="tensors">The network's tensors, which settings for parts of a network are matched against. Where there are none, it may be empty.</param>
    /// <param name="parameterCount">The number of parameters.</param>
    /// <exception cref="ArgumentException">The state is that of a network with another number of parameters, or a setting names a layer that is not there.</exception>
    public void Prepare(IReadOnlyList<ParameterTensor> tensors, int parameterCount);

    /// <summary>Starts the next step.</summary>
    public void BeginStep();

    /// <summary>Updates a range of the parameters. Allocates nothing.</summary>
    /// <param name="parameters">The range.</param>
    /// <param name="gradients">The gradient of the loss for the same range.</param>
    /// <param name="first">The index of the range's first parameter among all.</param>
    public void Update(Span<T> parameters, ReadOnlySpan<T> gradients, int first);
}
