using System.Globalization;
using System.Numerics;

namespace NetGen;

/// <summary>Looks for what made a loss infinite or undefined: a number in the data, or the weights of a layer.</summary>
internal static class NonFiniteCause
{
    /// <summary>The cause as a sentence, and the layer if it is one's.</summary>
    /// <param name="data">All examples.</param>
    /// <param name="examples">Those of the batch.</param>
    /// <param name="parameters">The network's parameters.</param>
    /// <param name="tensors">What they are.</param>
    public static (string Sentence, string? Layer) Find<T, TTarget>(
        Dataset<T, TTarget> data, ReadOnlySpan<int> examples, ReadOnlySpan<T> parameters, IReadOnlyList<ParameterTensor> tensors)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TTarget : unmanaged, INumberBase<TTarget>
    {
        foreach (int example in examples)
        {
            string? sentence = InExample("Input", data.Inputs.Slice(example * data.InputLength, data.InputLength), example)
                ?? InExample("Target", data.Targets.Slice(example * data.TargetLength, data.TargetLength), example);
            if (sentence is not null)
            {
                return (sentence, null);
            }
        }

        return Largest(parameters, tensors);
    }

    private static string? InExample<TValue>(string kind, ReadOnlySpan<TValue> values, int example)
        where TValue : unmanaged, INumberBase<TValue>
    {
        for (int i = 0; i < values.Length; i++)
        {
            if (!TValue.IsFinite(values[i]))
            {
                return Invariant($"{kind} {i} of example {example} is {values[i]}.");
            }
        }

        return null;
    }

    /// <summary>The first layer with a weight that is not finite; else that with the largest.</summary>
    private static (string Sentence, string? Layer) Largest<T>(ReadOnlySpan<T> parameters, IReadOnlyList<ParameterTensor> tensors)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (largest, owner) = (T.Zero, (ParameterTensor?)null);
        foreach (ParameterTensor tensor in tensors)
        {
            for (int i = tensor.Offset; i < tensor.Offset + tensor.Length; i++)
            {
                T size = T.Abs(parameters[i]);
                if (!T.IsFinite(size))
                {
                    return (Invariant($"{tensor.Name} of layer '{tensor.Layer}' holds {parameters[i]}."), tensor.Layer);
                }

                (largest, owner) = size > largest ? (size, tensor) : (largest, owner);
            }
        }

        return owner is null ? ("", null) : (Invariant($"The largest weight is one of {owner.Name} in layer '{owner.Layer}': ±{largest}."), owner.Layer);
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
