namespace NetGen;

/// <summary>A named array of an <see cref="OptimizerState{T}"/>.</summary>
/// <typeparam name="T">The type of the parameters.</typeparam>
/// <param name="Name">What it is called, for example <c>exp_avg</c>: PyTorch's name where PyTorch has one.</param>
/// <param name="Values">As many as there are parameters; the optimiser's own, so that writing them changes its state.</param>
public sealed record StateBuffer<T>(string Name, T[] Values)
    where T : unmanaged;
