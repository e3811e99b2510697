namespace NetGen;

/// <summary>Sums of errors for each output, and the spread of its targets (Welford's recurrence).</summary>
internal sealed class RegressionSums(int outputs)
{
    private readonly double[] _absolute = new double[outputs];
    private readonly double[] _squared = new double[outputs];
    private readonly double[] _mean = new double[outputs];
    private readonly double[] _spread = new double[outputs];

    public long Examples { get; private set; }

    public double LargestError { get; private set; }

    public double MeanAbsoluteError => Mean(k => _absolute[k] / Examples);

    public double MeanSquaredError => Mean(k => _squared[k] / Examples);

    public double RootMeanSquaredError => Mean(k => Math.Sqrt(_squared[k] / Examples));

    /// <summary>1 − Σ(y − ŷ)²/Σ(y − ȳ)²; of constant targets, 1 if all are met, else 0. NaN for less than two examples.</summary>
    public double R2 => Examples < 2 ? double.NaN : Mean(ScoreOf);

    public void Clear()
    {
        Examples = 0;
        LargestError = 0;
        Array.Clear(_absolute);
        Array.Clear(_squared);
        Array.Clear(_mean);
        Array.Clear(_spread);
    }

    public void BeginExample() => Examples++;

    public void Add(int output, double value, double target)
    {
        double error = Math.Abs(value - target);
        _absolute[output] += error;
        _squared[output] += error * error;
        LargestError = Math.Max(LargestError, error);
        double before = target - _mean[output];
        _mean[output] += before / Examples;
        _spread[output] += before * (target - _mean[output]);
    }

    private double ScoreOf(int output)
    {
        double squared = _squared[output], spread = _spread[output];
        return spread != 0 || double.IsNaN(squared) ? 1 - (squared / spread) : squared == 0 ? 1 : 0;
    }

    private double Mean(Func<int, double> value)
    {
        if (Examples == 0)
        {
            return double.NaN;
        }

        double sum = 0;
        for (int k = 0; k < _absolute.Length; k++)
        {
            sum += value(k);
        }

        return sum / _absolute.Length;
    }
}
