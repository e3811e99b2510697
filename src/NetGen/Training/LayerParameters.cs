using System.Numerics;

namespace NetGen;

/// <summary>The parameters of a layer, and how large a gradient each of its units has had.</summary>
internal sealed class LayerParameters
{
    private readonly ParameterTensor _perUnit;
    private readonly double[] _largest;

    public LayerParameters(string name, ParameterTensor[] tensors)
    {
        Name = name;
        Tensors = tensors;

        // A unit's bias has the sum of the unit's own gradients, which vanishes where all of them do.
        _perUnit = tensors.FirstOrDefault(t => t.Shape.Count == 1) ?? tensors[0];
        _largest = new double[_perUnit.Shape[0]];
    }

    public string Name { get; }

    public ParameterTensor[] Tensors { get; }

    public void Forget() => Array.Clear(_largest);

    public void Observe<T>(ReadOnlySpan<T> gradients)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int perUnit = _perUnit.Length / _largest.Length;
        for (int i = 0; i < _perUnit.Length; i++)
        {
            double size = Math.Abs(double.CreateTruncating(gradients[_perUnit.PlaceOf(i)]));
            _largest[i / perUnit] = Math.Max(_largest[i / perUnit], size);
        }
    }

    /// <summary>The share of units whose gradient has never reached a share of the layer's largest.</summary>
    public double IdleShare(double share)
    {
        double largest = 0;
        foreach (double size in _largest)
        {
            largest = Math.Max(largest, size);
        }

        int idle = 0;
        foreach (double size in _largest)
        {
            idle += size <= share * largest ? 1 : 0;
        }

        return (double)idle / _largest.Length;
    }
}
