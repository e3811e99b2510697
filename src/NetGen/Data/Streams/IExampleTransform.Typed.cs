namespace NetGen;

/// <summary>Changes the inputs of one example: augmentation, scaling. It may be called from several threads at once.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
public interface IExampleTransform<T> : IExampleTransform
    where T : unmanaged
{
    /// <summary>Changes an example in place.</summary>
    /// <param name="example">Its inputs.</param>
    /// <param name="seed">The seed of the run.</param>
    /// <param name="key">
    /// Tells the examples and epochs of a run apart, such as <see cref="Numerics.CounterRandom.Key64"/> of epoch and position.
    /// What is random depends on seed and key alone.
    /// </param>
    public void Apply(Span<T> example, ulong seed, ulong key);
}
