namespace NetGen;

/// <summary>Examples in memory: inputs and targets, one example behind the other.</summary>
/// <typeparam name="T">The type of the inputs: <see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="TTarget"><see cref="int"/> for class indices, else <typeparamref name="T"/>.</typeparam>
/// <example><code>
/// float[] inputs = [0, 0, 0, 1, 1, 0, 1, 1], targets = [0, 1, 1, 0];
/// var xor = new Dataset&lt;float, float&gt;(inputs, 2, targets);
/// </code></example>
public sealed class Dataset<T, TTarget> : Dataset
    where T : unmanaged
    where TTarget : unmanaged
{
    private readonly ReadOnlyMemory<T> _inputs;
    private readonly ReadOnlyMemory<TTarget> _targets;

    /// <summary>Wraps arrays without copying them.</summary>
    /// <param name="inputs">[examples, <paramref name="inputLength"/>], row-major.</param>
    /// <param name="inputLength">The number of inputs per example, at least 1.</param>
    /// <param name="targets">[examples, <paramref name="targetLength"/>], row-major.</param>
    /// <param name="targetLength">The number of targets per example, at least 1: 1 for class indices.</param>
    /// <exception cref="ArgumentException">A length is no whole number of examples, or inputs and targets differ.</exception>
    public Dataset(
        ReadOnlyMemory<T> inputs, int inputLength, ReadOnlyMemory<TTarget> targets, int targetLength = 1)
        : base(CountExamples(inputs.Length, inputLength, nameof(inputs)), inputLength, targetLength)
    {
        int targetExamples = CountExamples(targets.Length, targetLength, nameof(targets));
        if (Count != targetExamples)
        {
            throw new ArgumentException(
                $"targets holds {targetExamples} examples; inputs holds {Count}.", nameof(targets));
        }

        _inputs = inputs;
        _targets = targets;
    }

    /// <summary>All inputs: [<see cref="Dataset.Count"/>, <see cref="Dataset.InputLength"/>].</summary>
    public ReadOnlySpan<T> Inputs => _inputs.Span;

    /// <summary>All targets: [<see cref="Dataset.Count"/>, <see cref="Dataset.TargetLength"/>].</summary>
    public ReadOnlySpan<TTarget> Targets => _targets.Span;

    /// <summary>A run of examples, without copying them.</summary>
    /// <param name="first">The index of its first example.</param>
    /// <param name="count">The number of its examples.</param>
    /// <exception cref="ArgumentOutOfRangeException">The run leaves this data set.</exception>
    public Dataset<T, TTarget> Slice(int first, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Count - first);
        return new(
            _inputs.Slice(first * InputLength, count * InputLength),
            InputLength,
            _targets.Slice(first * TargetLength, count * TargetLength),
            TargetLength);
    }

    private static int CountExamples(int length, int perExample, string argumentName)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(perExample, 1, argumentName[..^1] + "Length");
        return length % perExample == 0
            ? length / perExample
            : throw new ArgumentException(
                $"{argumentName} holds {length} values, which is not a multiple of {perExample}, its values per example.",
                argumentName);
    }
}
