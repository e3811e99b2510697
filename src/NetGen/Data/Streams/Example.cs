namespace NetGen;

/// <summary>One example of a stream.</summary>
/// <typeparam name="T">The type of the inputs: <see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="TTarget"><see cref="int"/> for class indices, else <typeparamref name="T"/>.</typeparam>
/// <param name="Inputs">The inputs.</param>
/// <param name="Targets">The targets: one class index, or numbers.</param>
public readonly record struct Example<T, TTarget>(ReadOnlyMemory<T> Inputs, ReadOnlyMemory<TTarget> Targets)
    where T : unmanaged
    where TTarget : unmanaged
{
    /// <summary>An example with one target.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="target">The target.</param>
    public Example(ReadOnlyMemory<T> inputs, TTarget target)
        : this(inputs, new[] { target })
    {
    }
}
