using System.Numerics;

namespace NetGen;

/// <summary>
/// Examples of which most inputs are 0, in compressed rows (CSR): example n has the values
/// <c>Values[RowStarts[n]..RowStarts[n + 1]]</c> for the inputs <c>Indices[RowStarts[n]..RowStarts[n + 1]]</c>, which ascend.
/// </summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
public sealed class SparseExamples<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ReadOnlyMemory<int> _rowStarts;
    private readonly ReadOnlyMemory<int> _indices;
    private readonly ReadOnlyMemory<T> _values;

    /// <summary>Wraps arrays without copying them.</summary>
    /// <param name="rowStarts">[examples + 1]: where each example starts, and where the last one ends. Ascending; the first may be more than 0.</param>
    /// <param name="indices">Which input each value is; ascending within an example.</param>
    /// <param name="values">The values, as many as indices.</param>
    /// <param name="inputLength">The number of inputs per example, present or not; at least 1.</param>
    /// <exception cref="ArgumentException">The arrays do not describe examples; the message says where.</exception>
    public SparseExamples(ReadOnlyMemory<int> rowStarts, ReadOnlyMemory<int> indices, ReadOnlyMemory<T> values, int inputLength)
        : this(inputLength, rowStarts, indices, values)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(inputLength, 1);
        CheckRows();
        for (int n = 0; n < Count; n++)
        {
            CheckIndices(n);
        }
    }

    private SparseExamples(int inputLength, ReadOnlyMemory<int> rowStarts, ReadOnlyMemory<int> indices, ReadOnlyMemory<T> values)
    {
        InputLength = inputLength;
        _rowStarts = rowStarts;
        _indices = indices;
        _values = values;
    }

    /// <summary>The number of examples.</summary>
    public int Count => _rowStarts.Length - 1;

    /// <summary>The number of inputs per example, present or not.</summary>
    public int InputLength { get; }

    /// <summary>The number of values of all examples together.</summary>
    public int ValueCount => RowStarts[^1] - RowStarts[0];

    /// <summary>[examples + 1]: where each example starts in <see cref="Indices"/> and <see cref="Values"/>, and where the last one ends.</summary>
    public ReadOnlySpan<int> RowStarts => _rowStarts.Span;

    /// <summary>Which input each value is.</summary>
    public ReadOnlySpan<int> Indices => _indices.Span;

    /// <summary>The values.</summary>
    public ReadOnlySpan<T> Values => _values.Span;

    /// <summary>The inputs of an example that are present, ascending.</summary>
    /// <param name="example">Which example.</param>
    public ReadOnlySpan<int> IndicesOf(int example) => Indices[RowStarts[example]..RowStarts[example + 1]];

    /// <summary>The values of those inputs.</summary>
    /// <param name="example">Which example.</param>
    public ReadOnlySpan<T> ValuesOf(int example) => Values[RowStarts[example]..RowStarts[example + 1]];

    /// <summary>A run of examples, without copying them.</summary>
    /// <param name="first">The index of its first example.</param>
    /// <param name="count">The number of its examples.</param>
    /// <exception cref="ArgumentOutOfRangeException">The run leaves these examples.</exception>
    public SparseExamples<T> Slice(int first, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Count - first);
        return new(InputLength, _rowStarts.Slice(first, count + 1), _indices, _values);
    }

    /// <summary>All examples in runs of <paramref name="batchSize"/>, without copying them; the last run may be shorter.</summary>
    /// <param name="batchSize">The number of examples of a run, at least 1.</param>
    public IEnumerable<SparseExamples<T>> Batches(int batchSize)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(batchSize, 1);
        return Runs();

        IEnumerable<SparseExamples<T>> Runs()
        {
            for (int first = 0; first < Count; first += Math.Min(batchSize, Count - first))
            {
                yield return Slice(first, Math.Min(batchSize, Count - first));
            }
        }
    }

    /// <summary>A copy of some examples, in the order of <paramref name="indices"/>; one may come more than once.</summary>
    /// <param name="indices">Which examples, each from 0 to <see cref="Count"/> − 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An index is outside these examples.</exception>
    public SparseExamples<T> Subset(ReadOnlySpan<int> indices)
    {
        int[] rowStarts = new int[indices.Length + 1];
        for (int i = 0; i < indices.Length; i++)
        {
            if ((uint)indices[i] >= (uint)Count)
            {
                throw new ArgumentOutOfRangeException(nameof(indices), $"indices[{i}] is {indices[i]}; expected 0 to {Count - 1}.");
            }

            rowStarts[i + 1] = checked(rowStarts[i] + IndicesOf(indices[i]).Length);
        }

        int[] inputs = new int[rowStarts[^1]];
        var values = new T[rowStarts[^1]];
        for (int i = 0; i < indices.Length; i++)
        {
            IndicesOf(indices[i]).CopyTo(inputs.AsSpan(rowStarts[i]));
            ValuesOf(indices[i]).CopyTo(values.AsSpan(rowStarts[i]));
        }

        return new(InputLength, rowStarts, inputs, values);
    }

    /// <summary>Writes all inputs, zeros included.</summary>
    /// <param name="inputs">[examples, <see cref="InputLength"/>], row-major; what was there is overwritten.</param>
    /// <exception cref="ArgumentException">The length differs.</exception>
    public void ToDense(Span<T> inputs)
    {
        long length = (long)Count * InputLength;
        if (inputs.Length != length)
        {
            throw new ArgumentException(
                $"inputs has room for {inputs.Length} values; expected {length}, {InputLength} for each of {Count} examples.", nameof(inputs));
        }

        inputs.Clear();
        for (int n = 0; n < Count; n++)
        {
            ReadOnlySpan<int> indices = IndicesOf(n);
            ReadOnlySpan<T> values = ValuesOf(n);
            Span<T> example = inputs.Slice(n * InputLength, InputLength);
            for (int i = 0; i < indices.Length; i++)
            {
                example[indices[i]] = values[i];
            }
        }
    }

    /// <summary>All inputs, zeros included: [examples, <see cref="InputLength"/>], row-major.</summary>
    public T[] ToDense()
    {
        var inputs = new T[checked(Count * InputLength)];
        ToDense(inputs);
        return inputs;
    }

    private void CheckRows()
    {
        if (_rowStarts.IsEmpty || RowStarts[0] < 0 || RowStarts[^1] > _indices.Length)
        {
            throw new ArgumentException(
                $"rowStarts has {_rowStarts.Length} values; expected one and one more for each example, from 0 to at most {_indices.Length}, the number of indices.");
        }

        if (_values.Length != _indices.Length)
        {
            throw new ArgumentException($"values holds {_values.Length} numbers; expected {_indices.Length}, as indices does.");
        }

        for (int n = 0; n < Count; n++)
        {
            if (RowStarts[n + 1] < RowStarts[n])
            {
                throw new ArgumentException(
                    $"rowStarts[{n + 1}] is {RowStarts[n + 1]}; expected at least {RowStarts[n]}, as rowStarts[{n}] is.");
            }
        }
    }

    private void CheckIndices(int example)
    {
        int least = 0;
        foreach (int index in IndicesOf(example))
        {
            if (index < least || index >= InputLength)
            {
                throw new ArgumentException(
                    $"Example {example} has input {index}; expected ascending inputs, here from {least} to {InputLength - 1}.");
            }

            least = index + 1;
        }
    }
}
