using System.Numerics;

namespace NetGen;

/// <summary>How much each example counts: by its own weight and by that of its class.</summary>
internal sealed class ExampleWeights<T, TTarget>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TTarget : unmanaged, INumberBase<TTarget>
{
    private readonly double[] _ofClasses;
    private readonly bool _haveOwn;

    /// <param name="haveOwn">Whether the examples have weights of their own.</param>
    /// <param name="ofClasses">The weights of the classes; null for none.</param>
    /// <param name="classes">The number of classes.</param>
    /// <param name="targetLength">The targets per example.</param>
    /// <exception cref="ArgumentException">The weights do not fit the network.</exception>
    public ExampleWeights(bool haveOwn, IReadOnlyList<double>? ofClasses, int classes, int targetLength)
    {
        _haveOwn = haveOwn;
        _ofClasses = ofClasses is null ? [] : [.. ofClasses];
        if (ofClasses is not null)
        {
            Check(classes, targetLength);
        }
    }

    /// <summary>Whether every example counts once.</summary>
    public bool AreEqual => !_haveOwn && _ofClasses.Length == 0;

    /// <summary>The weights of a batch together.</summary>
    public double Total(BatchFeed<T, TTarget> feed)
    {
        double total = 0;
        foreach (int example in feed.Order.AsSpan(feed.First, feed.Count))
        {
            total += Of(feed.Data, example);
        }

        return total;
    }

    /// <summary>Writes the weights of examples, each times a factor.</summary>
    public void Fill(Dataset<T, TTarget> data, ReadOnlySpan<int> examples, double factor, Span<T> weights)
    {
        for (int i = 0; i < examples.Length; i++)
        {
            weights[i] = T.CreateTruncating(Of(data, examples[i]) * factor);
        }
    }

    private double Of(Dataset<T, TTarget> data, int example)
    {
        double own = _haveOwn ? double.CreateTruncating(data.Weights[example]) : 1;
        return _ofClasses.Length == 0 ? own : own * _ofClasses[int.CreateTruncating(data.Targets[example])];
    }

    private void Check(int classes, int targetLength)
    {
        const string Name = nameof(FitOptions.ClassWeights);
        if (typeof(TTarget) != typeof(int) || targetLength != 1)
        {
            throw new ArgumentException($"{Name} are for networks whose target is one class index per example.", Name);
        }

        if (_ofClasses.Length != classes)
        {
            throw new ArgumentException($"{Name} holds {_ofClasses.Length} weights; the network has {classes} classes.", Name);
        }

        foreach (double weight in _ofClasses)
        {
            if (!double.IsFinite(weight) || weight < 0)
            {
                throw new ArgumentException(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Name} holds {weight}; weights are finite and at least 0."), Name);
            }
        }
    }
}
