namespace NetGen;

/// <summary>Evaluates the loss over all data, and its gradient, at the parameters as they stand.</summary>
/// <typeparam name="T">The type of the parameters.</typeparam>
/// <param name="gradient">Where to write the gradient, laid out like the parameters; every element is to be written.</param>
/// <returns>The loss.</returns>
public delegate double LossAndGradient<T>(Span<T> gradient)
    where T : unmanaged;
