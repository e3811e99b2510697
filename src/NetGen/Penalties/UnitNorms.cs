using System.Numerics;

namespace NetGen;

/// <summary>
/// A limit to the norms of the units of one tensor. Units are its first axis. Wherever that lies in memory, the tensor is
/// rounds × units × runs: all axes outside of the units, the units, and all axes inside.
/// </summary>
internal sealed class UnitNorms<T>
    where T : unmanaged, INumberBase<T>
{
    private readonly int _offset;
    private readonly int _length;
    private readonly int _run;
    private readonly double _max;

    // For each unit: the sum of its squares, then what its weights are multiplied by.
    private readonly double[] _units;

    public UnitNorms(ParameterTensor tensor, double max)
    {
        if (tensor.LastPlace() != tensor.Offset + tensor.Length - 1L)
        {
            throw new ArgumentException($"{tensor} has gaps between its elements; expected a tensor without.", nameof(tensor));
        }

        // A tensor of one axis holds the weights of one unit.
        bool isOne = tensor.Shape.Count < 2;
        _offset = tensor.Offset;
        _length = tensor.Length;
        _max = max;
        _units = new double[isOne ? 1 : tensor.StoredShape[0]];
        _run = isOne ? tensor.Length : tensor.Strides[0];
    }

    public void Project(Span<T> parameters)
    {
        Span<T> weights = parameters.Slice(_offset, _length);
        AddUp(weights);
        bool isWithin = true;
        foreach (ref double unit in _units.AsSpan())
        {
            double norm = Math.Sqrt(unit);
            unit = norm > _max ? _max / norm : 1;
            isWithin &= unit == 1;
        }

        if (!isWithin)
        {
            Scale(weights);
        }
    }

    private void AddUp(ReadOnlySpan<T> weights)
    {
        Array.Clear(_units);
        for (int i = 0; i < weights.Length;)
        {
            for (int unit = 0; unit < _units.Length; unit++, i += _run)
            {
                _units[unit] += GradientBlocks.SumOfSquares(weights.Slice(i, _run));
            }
        }
    }

    private void Scale(Span<T> weights)
    {
        for (int i = 0; i < weights.Length;)
        {
            for (int unit = 0; unit < _units.Length; unit++, i += _run)
            {
                if (_units[unit] != 1)
                {
                    ScaleRun(weights.Slice(i, _run), T.CreateTruncating(_units[unit]));
                }
            }
        }
    }

    private static void ScaleRun(Span<T> weights, T factor)
    {
        foreach (ref T weight in weights)
        {
            weight *= factor;
        }
    }
}
