namespace NetGen;

/// <summary>Predicts with a network, from any number of threads at once.</summary>
/// <typeparam name="TNet">The network, which tells the predictors of several networks apart.</typeparam>
/// <typeparam name="T">The type it computes in: <see cref="float"/> or <see cref="double"/>.</typeparam>
public interface IPredictor<TNet, T>
    where T : unmanaged
{
    /// <summary>The network. Its parameters must not change while somebody predicts.</summary>
    public TNet Network { get; }

    /// <summary>The number of values in the input of one example.</summary>
    public int InputLength { get; }

    /// <summary>The number of values in the output of one example.</summary>
    public int OutputLength { get; }

    /// <summary>Computes the outputs of any number of examples.</summary>
    /// <param name="inputs">[examples, <see cref="InputLength"/>].</param>
    /// <param name="outputs">
    /// Receives [examples, <see cref="OutputLength"/>]: what the loss reads, so scores and no probabilities for a network with a loss on
    /// scores, such as softmax cross-entropy.
    /// </param>
    /// <exception cref="ArgumentException">A length does not fit, or the spans share memory.</exception>
    public void Predict(ReadOnlySpan<T> inputs, Span<T> outputs);

    /// <summary>Finds the class of any number of examples: the place of the largest output, the first of equals.</summary>
    /// <param name="inputs">[examples, <see cref="InputLength"/>].</param>
    /// <param name="labels">Receives [examples]: from 0 to <see cref="OutputLength"/> − 1, or −1 if an output is not a number.</param>
    /// <exception cref="ArgumentException">A length does not fit.</exception>
    /// <exception cref="InvalidOperationException">The network has a single output, whose threshold is not known here.</exception>
    public void Classify(ReadOnlySpan<T> inputs, Span<int> labels);
}
