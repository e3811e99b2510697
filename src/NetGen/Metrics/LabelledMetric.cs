using System.Numerics;

namespace NetGen;

/// <summary>A metric of classifiers: takes examples apart into scores and the index of a class.</summary>
internal abstract class LabelledMetric<T, TTarget>(Metric kind, int outputs) : Metric<T, TTarget>(kind.Name, kind.IsHigherBetter, outputs)
    where T : unmanaged, INumberBase<T>
    where TTarget : unmanaged, INumberBase<TTarget>
{
    private bool _hasNaN;

    /// <summary>The classes: one output tells two apart.</summary>
    public int Classes => Math.Max(2, Outputs);

    public sealed override double Value => _hasNaN || Examples == 0 ? double.NaN : Compute();

    protected long Examples { get; private set; }

    public sealed override void Reset()
    {
        Examples = 0;
        _hasNaN = false;
        Clear();
    }

    public sealed override void Add(ReadOnlySpan<T> outputs, ReadOnlySpan<TTarget> targets)
    {
        int examples = CountExamples(outputs.Length, targets.Length);
        int perExample = examples == 0 ? 0 : targets.Length / examples;
        for (int n = 0; n < examples; n++)
        {
            int label = ClassDecision.LabelOf(targets.Slice(n * perExample, perExample), Outputs);
            _hasNaN |= label < 0 || !Add(outputs.Slice(n * Outputs, Outputs), label);
            Examples++;
        }
    }

    protected abstract void Clear();

    /// <summary>The value for at least one example and no NaN.</summary>
    protected abstract double Compute();

    /// <summary>Adds an example; false where NaN among its outputs leaves the result open.</summary>
    protected abstract bool Add(ReadOnlySpan<T> outputs, int label);
}
