using System.Numerics;

namespace NetGen;

/// <summary>Collects sparse examples one value at a time.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
public sealed class SparseExamplesBuilder<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly List<int> _rowStarts = [0];
    private readonly List<int> _indices = [];
    private readonly List<T> _values = [];
    private readonly SortedDictionary<int, T> _example = [];

    /// <summary>Begins with no example.</summary>
    /// <param name="inputLength">The number of inputs per example, present or not; at least 1.</param>
    public SparseExamplesBuilder(int inputLength)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(inputLength, 1);
        InputLength = inputLength;
    }

    /// <summary>The number of inputs per example, present or not.</summary>
    public int InputLength { get; }

    /// <summary>The number of examples that are complete.</summary>
    public int Count => _rowStarts.Count - 1;

    /// <summary>Sets an input of the current example; those that are not set are 0.</summary>
    /// <param name="index">Which input, 0 to <see cref="InputLength"/> − 1; in any order, each once.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="ArgumentException">The index is out of range, or was set before.</exception>
    public void Add(int index, T value)
    {
        if ((uint)index >= (uint)InputLength)
        {
            throw new ArgumentOutOfRangeException(nameof(index), $"index is {index}; expected 0 to {InputLength - 1}.");
        }

        if (!_example.TryAdd(index, value))
        {
            throw new ArgumentException($"Input {index} of example {Count} is set twice; expected once.", nameof(index));
        }
    }

    /// <summary>Completes the current example, which may be empty, and begins the next.</summary>
    public void EndExample()
    {
        foreach ((int index, T value) in _example)
        {
            if (value != T.Zero)
            {
                _indices.Add(index);
                _values.Add(value);
            }
        }

        _example.Clear();
        _rowStarts.Add(_indices.Count);
    }

    /// <summary>The examples that are complete.</summary>
    public SparseExamples<T> Build() => new(_rowStarts.ToArray(), _indices.ToArray(), _values.ToArray(), InputLength);
}
