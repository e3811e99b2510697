using System.Numerics;

namespace NetGen;

/// <summary>Remembers scores and classes, and ranks them when asked.</summary>
internal sealed class RocAucMetric<T, TTarget>(Metric kind, int outputs, Scores scores) : LabelledMetric<T, TTarget>(kind, outputs)
    where T : unmanaged, INumberBase<T>
    where TTarget : unmanaged, INumberBase<TTarget>
{
    private readonly double[] _row = new double[outputs];
    private double[] _scores = [];
    private int[] _labels = [];
    private int _count;

    protected override void Clear() => _count = 0;

    protected override double Compute()
    {
        if (Outputs <= 2)
        {
            return AreaOf(Outputs - 1, positive: 1);
        }

        double sum = 0;
        int present = 0;
        for (int k = 0; k < Outputs; k++)
        {
            double area = AreaOf(k, positive: k);
            bool occurs = !double.IsNaN(area);
            sum += occurs ? area : 0;
            present += occurs ? 1 : 0;
        }

        return present == 0 ? double.NaN : sum / present;
    }

    protected override bool Add(ReadOnlySpan<T> outputs, int label)
    {
        Probabilities.Read(outputs, scores, _row);
        Grow();
        _row.CopyTo(_scores, _count * Outputs);
        _labels[_count++] = label;
        foreach (double score in _row)
        {
            if (double.IsNaN(score))
            {
                return false;
            }
        }

        return true;
    }

    private double AreaOf(int column, int positive)
    {
        double[] keys = new double[_count];
        bool[] positives = new bool[_count];
        for (int n = 0; n < _count; n++)
        {
            keys[n] = _scores[(n * Outputs) + column];
            positives[n] = _labels[n] == positive;
        }

        return RankedArea.Of(keys, positives);
    }

    private void Grow()
    {
        if (_count < _labels.Length)
        {
            return;
        }

        int capacity = Math.Max(1024, checked(2 * _count));
        Array.Resize(ref _labels, capacity);
        Array.Resize(ref _scores, checked(capacity * Outputs));
    }
}
