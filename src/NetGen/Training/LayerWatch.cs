using System.Numerics;

namespace NetGen;

/// <summary>Measures, at some steps, what the optimiser does to each layer.</summary>
internal sealed class LayerWatch<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const double IdleShare = 1e-6;

    private readonly int _interval;
    private readonly LayerParameters[] _layers;
    private readonly LayerStatistics[] _statistics;
    private readonly T[] _before;
    private bool _hasMeasured;

    /// <param name="tensors">The parameters of the network.</param>
    /// <param name="count">Their number.</param>
    /// <param name="interval">How many steps lie between two that are watched; 0 for none.</param>
    public LayerWatch(IReadOnlyList<ParameterTensor> tensors, int count, int interval)
    {
        _interval = interval;
        _layers = interval == 0 ? [] : [.. tensors.GroupBy(t => t.Layer).Select(g => new LayerParameters(g.Key, [.. g]))];
        _statistics = new LayerStatistics[_layers.Length];
        _before = interval == 0 ? [] : new T[count];
    }

    /// <summary>What the last watched step did; empty before the first.</summary>
    public ReadOnlyMemory<LayerStatistics> Last => _hasMeasured ? _statistics : ReadOnlyMemory<LayerStatistics>.Empty;

    public bool Watches(long step) => _interval > 0 && step % _interval == 0;

    /// <summary>Forgets which units have had a gradient.</summary>
    public void BeginEpoch()
    {
        foreach (LayerParameters layer in _layers)
        {
            layer.Forget();
        }
    }

    /// <summary>Remembers the parameters before a watched step.</summary>
    public void Before(ReadOnlySpan<T> parameters) => parameters.CopyTo(_before);

    /// <summary>Compares them with those after it.</summary>
    public void After(ReadOnlySpan<T> parameters, ReadOnlySpan<T> gradients)
    {
        for (int i = 0; i < _layers.Length; i++)
        {
            LayerParameters layer = _layers[i];
            layer.Observe(gradients);
            var (change, weights, gradient) = (0.0, 0.0, 0.0);
            foreach (ParameterTensor tensor in layer.Tensors)
            {
                for (int k = tensor.Offset; k < tensor.Offset + tensor.Length; k++)
                {
                    double old = double.CreateTruncating(_before[k]);
                    double difference = double.CreateTruncating(parameters[k]) - old;
                    double slope = double.CreateTruncating(gradients[k]);
                    change += difference * difference;
                    weights += old * old;
                    gradient += slope * slope;
                }
            }

            double ratio = change == 0 ? 0 : Math.Sqrt(change / weights);
            _statistics[i] = new(layer.Name, ratio, Math.Sqrt(weights), Math.Sqrt(gradient), layer.IdleShare(IdleShare));
        }

        _hasMeasured = true;
    }
}
