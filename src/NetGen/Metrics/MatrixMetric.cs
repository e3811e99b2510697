using System.Numerics;

namespace NetGen;

/// <summary>A number that a confusion matrix gives.</summary>
internal sealed class MatrixMetric<T, TTarget> : LabelledMetric<T, TTarget>
    where T : unmanaged, INumberBase<T>
    where TTarget : unmanaged, INumberBase<TTarget>
{
    private readonly ConfusionMatrix _matrix;
    private readonly Func<ConfusionMatrix, double> _value;
    private readonly double _threshold;

    public MatrixMetric(Metric kind, int outputs, Func<ConfusionMatrix, double> value, double threshold)
        : base(kind, outputs)
    {
        _matrix = new ConfusionMatrix(Classes);
        _value = value;
        _threshold = threshold;
    }

    protected override void Clear() => _matrix.Clear();

    protected override double Compute() => _value(_matrix);

    protected override bool Add(ReadOnlySpan<T> outputs, int label)
    {
        int predicted = ClassDecision.Predict(outputs, _threshold);
        if (predicted < 0)
        {
            return false;
        }

        _matrix.Add(label, predicted);
        return true;
    }
}
