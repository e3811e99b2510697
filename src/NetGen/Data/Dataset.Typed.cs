namespace NetGen;

/// <summary>Examples in memory: inputs and targets, one example behind the other.</summary>
/// <typeparam name="T">The type of the inputs: <see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="TTarget"><see cref="int"/> for class indices, else <typeparamref name="T"/>.</typeparam>
/// <example><code>
/// float[] inputs = [0, 0, 0, 1, 1, 0, 1, 1], targets = [0, 1, 1, 0];
/// var xor = new Dataset&lt;float, float&gt;(inputs, 2, targets);
/// </code></example>
public sealed partial class Dataset<T, TTarget> : Dataset
    where T : unmanaged
    where TTarget : unmanaged
{
    private readonly ReadOnlyMemory<T> _inputs;
    private readonly ReadOnlyMemory<TTarget> _targets;
    private readonly ReadOnlyMemory<T> _weights;

    /// <summary>Wraps arrays without copying them.</summary>
    /// <param name="inputs">[examples, <paramref name="inputLength"/>], row-major.</param>
    /// <param name="inputLength">The number of inputs per example, at least 1.</param>
    /// <param name="targets">[examples, <paramref name="targetLength"/>], row-major.</param>
    /// <param name="targetLength">The number of targets per example, at least 1: 1 for class indices.</param>
    /// <param name="weights">How much each example counts: [examples], finite, not negative; or nothing, and all count alike.</param>
    /// <exception cref="ArgumentException">
    /// A length is no whole number of examples, inputs, targets and weights differ, or a weight is negative or not finite.
    /// </exception>
    public Dataset(
        ReadOnlyMemory<T> inputs,
        int inputLength,
        ReadOnlyMemory<TTarget> targets,
        int targetLength = 1,
        ReadOnlyMemory<T> weights = default)
        : base(CountExamples(inputs.Length, inputLength, nameof(inputs)), inputLength, targetLength)
    {
        int targetExamples = CountExamples(targets.Length, targetLength, nameof(targets));
        if (Count != targetExamples)
        {
            throw new ArgumentException(
                $"targets holds {targetExamples} examples; inputs holds {Count}.", nameof(targets));
        }

        CheckWeights(weights.Span, Count);
        _inputs = inputs;
        _targets = targets;
        _weights = weights;
    }

    /// <summary>Examples of <paramref name="whole"/>, whose names they keep.</summary>
    private Dataset(
        Dataset<T, TTarget> whole, ReadOnlyMemory<T> inputs, ReadOnlyMemory<TTarget> targets, ReadOnlyMemory<T> weights)
        : base(inputs.Length / whole.InputLength, whole.InputLength, whole.TargetLength)
    {
        _inputs = inputs;
        _targets = targets;
        _weights = weights;
        FeatureNames = whole.FeatureNames;
        ClassNames = whole.ClassNames;
    }

    /// <summary>All inputs: [<see cref="Dataset.Count"/>, <see cref="Dataset.InputLength"/>].</summary>
    public ReadOnlySpan<T> Inputs => _inputs.Span;

    /// <summary>All targets: [<see cref="Dataset.Count"/>, <see cref="Dataset.TargetLength"/>].</summary>
    public ReadOnlySpan<TTarget> Targets => _targets.Span;

    /// <summary>How much each example counts: [<see cref="Dataset.Count"/>]; empty where all count alike.</summary>
    public ReadOnlySpan<T> Weights => _weights.Span;

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
            this,
            _inputs.Slice(first * InputLength, count * InputLength),
            _targets.Slice(first * TargetLength, count * TargetLength),
            _weights.IsEmpty ? default : _weights.Slice(first, count));
    }

    /// <summary>The same examples with these weights; nothing is copied.</summary>
    /// <param name="weights">How much each example counts: [examples], finite, not negative; or nothing, and all count alike.</param>
    /// <exception cref="ArgumentException">There is no weight for each example, or one is negative or not finite.</exception>
    public Dataset<T, TTarget> WithWeights(ReadOnlyMemory<T> weights)
    {
        CheckWeights(weights.Span, Count);
        return new(this, _inputs, _targets, weights);
    }

    /// <summary>The same examples with other inputs, as many per example.</summary>
    internal Dataset<T, TTarget> WithInputs(ReadOnlyMemory<T> inputs) => new(this, inputs, _targets, _weights);

    /// <summary>The same inputs and weights with other targets, a whole number for each example.</summary>
    internal Dataset<T, TOther> WithTargets<TOther>(ReadOnlyMemory<TOther> targets, int targetLength)
        where TOther : unmanaged =>
        new(_inputs, InputLength, targets, targetLength, _weights) { FeatureNames = FeatureNames, ClassNames = ClassNames };

    private static int CountExamples(int length, int perExample, string argumentName)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(perExample, 1, argumentName[..^1] + "Length");
        return length % perExample == 0
            ? length / perExample
            : throw new ArgumentException(
                $"{argumentName} holds {length} values, which is not a multiple of {perExample}, its values per example.",
                argumentName);
    }

    private static void CheckWeights(ReadOnlySpan<T> weights, int count)
    {
        if (weights.Length != 0 && weights.Length != count)
        {
            throw new ArgumentException($"weights holds {weights.Length} values; expected {count}, one for each example.", nameof(weights));
        }

        for (int i = 0; i < weights.Length; i++)
        {
            if (!IsWeight(weights[i]))
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"weights[{i}] is {weights[i]}; expected a finite number, 0 or more."), nameof(weights));
            }
        }
    }

    private static bool IsWeight(T weight) => weight switch
    {
        float single => single >= 0 && float.IsFinite(single),
        double wide => wide >= 0 && double.IsFinite(wide),
        _ => true,
    };
}
