using System.Numerics;

namespace NetGen;

/// <summary>A number that sums of errors give.</summary>
internal sealed class RegressionMetric<T, TTarget>(Metric kind, int outputs, Func<RegressionSums, double> value)
    : Metric<T, TTarget>(kind.Name, kind.IsHigherBetter, outputs)
    where T : unmanaged, INumberBase<T>
    where TTarget : unmanaged, INumberBase<TTarget>
{
    private readonly RegressionSums _sums = new(outputs);

    public override double Value => value(_sums);

    public override void Reset() => _sums.Clear();

    public override void Add(ReadOnlySpan<T> outputs, ReadOnlySpan<TTarget> targets)
    {
        if (outputs.Length != targets.Length)
        {
            throw new ArgumentException($"targets holds {targets.Length} values for {outputs.Length} outputs.", nameof(targets));
        }

        int examples = CountExamples(outputs.Length, targets.Length);
        for (int n = 0; n < examples; n++)
        {
            _sums.BeginExample();
            for (int k = 0; k < Outputs; k++)
            {
                int i = (n * Outputs) + k;
                _sums.Add(k, double.CreateTruncating(outputs[i]), double.CreateTruncating(targets[i]));
            }
        }
    }
}
