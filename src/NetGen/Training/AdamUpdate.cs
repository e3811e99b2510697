using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetGen.Numerics;

namespace NetGen;

/// <summary>The steps of <see cref="Adam"/> in one precision, in the widest lanes that the machine has.</summary>
internal sealed class AdamUpdate<T, T512, T256, T128>(Adam settings) : IOptimizer<T>
    where T : unmanaged, INumberBase<T>
    where T512 : struct, ILanes<T512, T>
    where T256 : struct, ILanes<T256, T>
    where T128 : struct, ILanes<T128, T>
{
    private T[]? _mean;
    private T[]? _square;
    private AdamFactors<T> _factors;

    // β₁ᵗ and β₂ᵗ as running products: Math.Pow differs from machine to machine in its last bits.
    private double _beta1Power = 1;
    private double _beta2Power = 1;

    public void Prepare(int parameterCount)
    {
        if (_mean is not null && _mean.Length != parameterCount)
        {
            throw new ArgumentException(
                $"This Adam holds the moments of {_mean.Length} parameters; a network with {parameterCount} needs one of its own.",
                nameof(parameterCount));
        }

        _mean ??= new T[parameterCount];
        _square ??= new T[parameterCount];
    }

    public void BeginStep()
    {
        _beta1Power *= settings.Beta1;
        _beta2Power *= settings.Beta2;
        _factors = new AdamFactors<T>(settings, _beta1Power, _beta2Power);
    }

    public void Update(Span<T> parameters, ReadOnlySpan<T> gradients, int first)
    {
        Span<T> mean = _mean.AsSpan(first, parameters.Length);
        Span<T> square = _square.AsSpan(first, parameters.Length);
        if (Vector512.IsHardwareAccelerated)
        {
            Update<T512>(parameters, gradients, mean, square, in _factors);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Update<T256>(parameters, gradients, mean, square, in _factors);
        }
        else
        {
            Update<T128>(parameters, gradients, mean, square, in _factors);
        }
    }

    // Not inlined: the profile-driven compiler would do that to optimised methods, too, and spill the vectors.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Update<TLanes>(
        Span<T> parameters, ReadOnlySpan<T> gradients, Span<T> mean, Span<T> square, in AdamFactors<T> factors)
        where TLanes : struct, ILanes<TLanes, T>
    {
        var lanes = new AdamLanes<T, TLanes>(factors);
        int i = 0;
        for (; i <= parameters.Length - TLanes.Count; i += TLanes.Count)
        {
            TLanes g = TLanes.Load(gradients, i);
            TLanes m = lanes.NextMean(TLanes.Load(mean, i), g);
            TLanes v = lanes.NextSquare(TLanes.Load(square, i), g);
            TLanes w = lanes.NextParameter(TLanes.Load(parameters, i), m, v);
            TLanes.Store(m, mean, i);
            TLanes.Store(v, square, i);
            TLanes.Store(w, parameters, i);
        }

        int rest = parameters.Length - i;
        TLanes gRest = TLanes.Load(gradients, i, rest);
        TLanes mRest = lanes.NextMean(TLanes.Load(mean, i, rest), gRest);
        TLanes vRest = lanes.NextSquare(TLanes.Load(square, i, rest), gRest);
        TLanes wRest = lanes.NextParameter(TLanes.Load(parameters, i, rest), mRest, vRest);
        TLanes.Store(mRest, mean, i, rest);
        TLanes.Store(vRest, square, i, rest);
        TLanes.Store(wRest, parameters, i, rest);
    }
}
