using System.Numerics;

namespace NetGen;

/// <summary>Makes sources of examples.</summary>
public static class ExampleSource
{
    /// <summary>The examples of a data set in its order; their weights are not read.</summary>
    /// <typeparam name="T">The type of the inputs.</typeparam>
    /// <typeparam name="TTarget">The type of the targets.</typeparam>
    /// <param name="dataset">The data.</param>
    public static ExampleSource<T, TTarget> From<T, TTarget>(Dataset<T, TTarget> dataset)
        where T : unmanaged
        where TTarget : unmanaged
    {
        ArgumentNullException.ThrowIfNull(dataset);
        return new DatasetSource<T, TTarget>(dataset);
    }

    /// <summary>The examples of a sequence, which is asked for anew in each epoch.</summary>
    /// <typeparam name="T">The type of the inputs.</typeparam>
    /// <typeparam name="TTarget">The type of the targets.</typeparam>
    /// <param name="examples">Gives the sequence; an example of other lengths is an error when it is read.</param>
    /// <param name="inputLength">The number of inputs per example, at least 1.</param>
    /// <param name="targetLength">The number of targets per example, at least 1.</param>
    /// <param name="count">The number of examples, if it is known.</param>
    public static ExampleSource<T, TTarget> From<T, TTarget>(
        Func<IEnumerable<Example<T, TTarget>>> examples, int inputLength, int targetLength = 1, long? count = null)
        where T : unmanaged
        where TTarget : unmanaged
    {
        ArgumentNullException.ThrowIfNull(examples);
        return new EnumerableSource<T, TTarget>(examples, inputLength, targetLength, count);
    }

    /// <summary>
    /// The examples of an asynchronous sequence, which is asked for anew in each epoch. Reading waits for what is not there
    /// yet, so it is best <see cref="ExampleSource{T, TTarget}.Prefetched"/>.
    /// </summary>
    /// <typeparam name="T">The type of the inputs.</typeparam>
    /// <typeparam name="TTarget">The type of the targets.</typeparam>
    /// <param name="examples">Gives the sequence; an example of other lengths is an error when it is read.</param>
    /// <param name="inputLength">The number of inputs per example, at least 1.</param>
    /// <param name="targetLength">The number of targets per example, at least 1.</param>
    /// <param name="count">The number of examples, if it is known.</param>
    public static ExampleSource<T, TTarget> From<T, TTarget>(
        Func<IAsyncEnumerable<Example<T, TTarget>>> examples, int inputLength, int targetLength = 1, long? count = null)
        where T : unmanaged
        where TTarget : unmanaged
    {
        ArgumentNullException.ThrowIfNull(examples);
        return new AsyncEnumerableSource<T, TTarget>(examples, inputLength, targetLength, count);
    }

    /// <summary>The rows of a text file, which is read anew in each epoch and never held in memory.</summary>
    /// <typeparam name="T">The type of the inputs: <see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <typeparam name="TTarget"><see cref="int"/> for class indices, else <typeparamref name="T"/>.</typeparam>
    /// <param name="path">The file, plain or compressed with gzip.</param>
    /// <param name="options">How it is to be read; null for a file with a header.</param>
    /// <param name="encoder">What was learned from the training data.</param>
    /// <exception cref="InvalidOperationException">The encoder's target does not fit <typeparamref name="TTarget"/>.</exception>
    public static ExampleSource<T, TTarget> FromTable<T, TTarget>(string path, TableOptions? options, TableEncoder encoder)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTarget : unmanaged => new TableSource<T, TTarget>(path, options, encoder, count: null);

    /// <summary>The rows of a text file, which is read once at once to learn what the schema leaves open.</summary>
    /// <typeparam name="T">The type of the inputs: <see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <typeparam name="TTarget"><see cref="int"/> for class indices, else <typeparamref name="T"/>.</typeparam>
    /// <param name="path">The file, plain or compressed with gzip.</param>
    /// <param name="options">How it is to be read; null for a file with a header.</param>
    /// <param name="schema">What its columns mean.</param>
    /// <exception cref="InvalidOperationException">The schema's target does not fit <typeparamref name="TTarget"/>.</exception>
    /// <exception cref="DataFormatException">A value does not fit its column; the message says where.</exception>
    public static ExampleSource<T, TTarget> FromTable<T, TTarget>(string path, TableOptions? options, TableSchema schema)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTarget : unmanaged
    {
        ArgumentNullException.ThrowIfNull(schema);
        TableEncoder encoder = schema.Fit(path, options);
        return new TableSource<T, TTarget>(path, options, encoder, encoder.Count);
    }
}
