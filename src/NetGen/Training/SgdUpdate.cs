using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetGen.Numerics;

namespace NetGen;

/// <summary>The steps of <see cref="Sgd"/> in one precision, in the widest lanes that the machine has.</summary>
internal sealed class SgdUpdate<T, T512, T256, T128>(Sgd settings) : IOptimizer<T>
    where T : unmanaged, INumberBase<T>
    where T512 : struct, ILanes<T512, T>
    where T256 : struct, ILanes<T256, T>
    where T128 : struct, ILanes<T128, T>
{
    private T _step;

    public void Prepare(int parameterCount)
    {
    }

    public void BeginStep() => _step = T.CreateTruncating(-settings.LearningRate);

    public void Update(Span<T> parameters, ReadOnlySpan<T> gradients, int first)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Update<T512>(parameters, gradients, _step);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Update<T256>(parameters, gradients, _step);
        }
        else
        {
            Update<T128>(parameters, gradients, _step);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Update<TLanes>(Span<T> parameters, ReadOnlySpan<T> gradients, T step)
        where TLanes : struct, ILanes<TLanes, T>
    {
        TLanes steps = TLanes.Broadcast(step);
        int i = 0;
        for (; i <= parameters.Length - TLanes.Count; i += TLanes.Count)
        {
            TLanes w = TLanes.FusedMultiplyAdd(steps, TLanes.Load(gradients, i), TLanes.Load(parameters, i));
            TLanes.Store(w, parameters, i);
        }

        int rest = parameters.Length - i;
        TLanes last = TLanes.FusedMultiplyAdd(
            steps, TLanes.Load(gradients, i, rest), TLanes.Load(parameters, i, rest));
        TLanes.Store(last, parameters, i, rest);
    }
}
