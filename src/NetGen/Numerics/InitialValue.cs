using System.Globalization;

namespace NetGen.Numerics;

/// <summary>One initialisation rule with its numbers worked out: element i is offset + scale · (a draw keyed by i).</summary>
internal readonly struct InitialValue
{
    private readonly ulong _key;
    private readonly double _offset;
    private readonly double _scale;
    private readonly bool _normal;

    public InitialValue(Initializer kind, int fanIn, int fanOut, double constant, ulong seed, uint stream)
    {
        _key = CounterRandom.Key64(seed, stream);
        _normal = kind is Initializer.HeNormal or Initializer.GlorotNormal or Initializer.LeCunNormal;
        switch (kind)
        {
            case Initializer.Zeros:
                break;
            case Initializer.Constant:
                _offset = constant;
                break;
            default:
                double variance = Variance(kind, fanIn, fanOut);
                _scale = _normal ? Math.Sqrt(variance) : Math.Sqrt(3 * variance); // ±a has variance a²/3
                break;
        }
    }

    /// <summary>The value of element <paramref name="index"/>.</summary>
    public double this[int index]
    {
        get
        {
            if (_scale == 0)
            {
                return _offset;
            }

            return _normal
                ? _scale * CounterRandom.Normal(_key, (ulong)index)
                : _scale * ((2 * CounterRandom.Uniform(_key, (ulong)index)) - 1);
        }
    }

    private static double Variance(Initializer kind, int fanIn, int fanOut)
    {
        switch (kind)
        {
            case Initializer.HeUniform or Initializer.HeNormal:
                ArgumentOutOfRangeException.ThrowIfNegativeOrZero(fanIn);
                return 2.0 / fanIn;
            case Initializer.GlorotUniform or Initializer.GlorotNormal:
                ArgumentOutOfRangeException.ThrowIfNegativeOrZero(fanIn);
                ArgumentOutOfRangeException.ThrowIfNegativeOrZero(fanOut);
                return 2.0 / ((double)fanIn + fanOut);
            case Initializer.LeCunUniform or Initializer.LeCunNormal:
                ArgumentOutOfRangeException.ThrowIfNegativeOrZero(fanIn);
                return 1.0 / fanIn;
            case Initializer.Default:
                throw new ArgumentException(
                    "Initializer.Default is resolved by the layer; name a rule here.", nameof(kind));
            default:
                throw new ArgumentOutOfRangeException(
                    nameof(kind), kind, string.Create(CultureInfo.InvariantCulture, $"No initialiser has the number {(int)kind}."));
        }
    }
}
