using System.Numerics;
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

    // A rate beyond the range of T has no descent of its own; it gives what it gives in every batch.
    public T? DescentRate => T.CreateTruncating(settings.LearningRate) is var rate && T.IsFinite(rate) ? rate : null;

    public void Prepare(int parameterCount)
    {
    }

    public void BeginStep() => _step = T.CreateTruncating(-settings.LearningRate);

    public void Update(Span<T> parameters, ReadOnlySpan<T> gradients, int first) =>
        GradientDescent.Move<T, T512, T256, T128>(parameters, gradients, _step);
}
