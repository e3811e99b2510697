using System.Numerics;
using NetGen.Numerics;

namespace NetGen;

/// <summary>Adds up −Σ q[k]·log p[k].</summary>
internal sealed class LogLossMetric<T, TTarget>(Metric kind, int outputs, Scores scores) : Metric<T, TTarget>(kind.Name, kind.IsHigherBetter, outputs)
    where T : unmanaged, INumberBase<T>
    where TTarget : unmanaged, INumberBase<TTarget>
{
    private readonly double[] _row = new double[outputs];
    private double _sum;
    private long _examples;

    public override double Value => _examples == 0 ? double.NaN : _sum / _examples;

    // scikit-learn keeps probabilities this far from 0 and 1: the relative precision of their type.
    private static double Epsilon => typeof(T) == typeof(float) ? 1.1920928955078125e-07 : 2.220446049250313e-16;

    public override void Reset()
    {
        _sum = 0;
        _examples = 0;
    }

    public override void Add(ReadOnlySpan<T> outputs, ReadOnlySpan<TTarget> targets)
    {
        int examples = CountExamples(outputs.Length, targets.Length);
        int perExample = examples == 0 ? 0 : targets.Length / examples;
        for (int n = 0; n < examples; n++)
        {
            _sum += LossOf(outputs.Slice(n * Outputs, Outputs), targets.Slice(n * perExample, perExample));
            _examples++;
        }
    }

    private double LossOf(ReadOnlySpan<T> outputs, ReadOnlySpan<TTarget> target)
    {
        if (Outputs == 1)
        {
            return BinaryLoss(double.CreateTruncating(outputs[0]), ShareOfOne(target));
        }

        Penalties(outputs);
        if (target.Length == 1)
        {
            int label = ClassDecision.LabelOf(target, Outputs);
            return label < 0 ? double.NaN : _row[label];
        }

        return Expectation(target);
    }

    /// <summary>Leaves −log p[k] in the row.</summary>
    private void Penalties(ReadOnlySpan<T> outputs)
    {
        for (int k = 0; k < outputs.Length; k++)
        {
            _row[k] = double.CreateTruncating(outputs[k]);
        }

        double logSum = scores == Scores.Logits ? Probabilities.LogSumExp(_row) : 0;
        for (int k = 0; k < _row.Length; k++)
        {
            _row[k] = scores == Scores.Logits ? logSum - _row[k] : -DoubleMath.Log(Clip(_row[k]));
        }
    }

    private double Expectation(ReadOnlySpan<TTarget> target)
    {
        if (target.Length != Outputs)
        {
            throw new ArgumentException($"targets holds {target.Length} values per example for {Outputs} outputs.", "targets");
        }

        double sum = 0;
        for (int k = 0; k < target.Length; k++)
        {
            // 0·log 0 is 0.
            double share = double.CreateTruncating(target[k]);
            sum += share == 0 && !double.IsNaN(_row[k]) ? 0 : share * _row[k];
        }

        return sum;
    }

    private static double ShareOfOne(ReadOnlySpan<TTarget> target)
    {
        if (typeof(TTarget) == typeof(int))
        {
            return ClassDecision.LabelOf(target, outputs: 1);
        }

        return target.Length == 1
            ? Math.Max(0, double.CreateTruncating(target[0]))
            : throw new ArgumentException($"targets holds {target.Length} values per example for 1 output.", "targets");
    }

    private double BinaryLoss(double output, double share)
    {
        double ofOne, ofZero;
        if (scores == Scores.Logits)
        {
            (ofOne, ofZero) = (DoubleMath.Softplus(-output), DoubleMath.Softplus(output));
        }
        else
        {
            double p = Clip(output);
            (ofOne, ofZero) = (-DoubleMath.Log(p), -DoubleMath.Log1p(-p));
        }

        return share == 1 ? ofOne : share == 0 ? ofZero : (share * ofOne) + ((1 - share) * ofZero);
    }

    private static double Clip(double p) => Math.Clamp(p, Epsilon, 1 - Epsilon);
}
