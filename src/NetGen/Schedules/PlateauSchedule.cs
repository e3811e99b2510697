namespace NetGen;

/// <summary><see cref="LearningRateSchedule.OnPlateau"/>.</summary>
internal sealed class PlateauSchedule : LearningRateSchedule
{
    private const int Current = 0;
    private const int Best = 1;
    private const int BadEpochs = 2;
    private const int Cooldown = 3;

    private readonly double _gamma;
    private readonly int _patience;
    private readonly double _threshold;
    private readonly int _cooldown;
    private readonly double _least;
    private readonly double[] _numbers = new double[4];

    public PlateauSchedule(double gamma, int patience, double threshold, int cooldown, double least)
    {
        _gamma = gamma is > 0 and < 1 ? gamma : throw new ArgumentOutOfRangeException(nameof(gamma), gamma, "gamma must be in (0, 1).");
        ArgumentOutOfRangeException.ThrowIfNegative(patience);
        ArgumentOutOfRangeException.ThrowIfNegative(cooldown);
        (_patience, _cooldown) = (patience, cooldown);
        _threshold = OptimizerArguments.Part(threshold, nameof(threshold));
        _least = OptimizerArguments.NotNegative(least, nameof(least));
        Reset();
    }

    /// <summary>The factor, the best loss, the epochs since it, and how long it still cools down.</summary>
    public override Memory<double> Numbers => _numbers;

    public override double Factor(in ScheduleTime time) => _numbers[Current];

    public override void Observe(double loss)
    {
        if (loss < _numbers[Best] * (1 - _threshold))
        {
            (_numbers[Best], _numbers[BadEpochs]) = (loss, 0);
        }
        else
        {
            _numbers[BadEpochs]++;
        }

        if (_numbers[Cooldown] > 0)
        {
            _numbers[Cooldown]--;
            _numbers[BadEpochs] = 0;
        }

        if (_numbers[BadEpochs] > _patience)
        {
            _numbers[Current] = Math.Max(_least, _numbers[Current] * _gamma);
            _numbers[Cooldown] = _cooldown;
            _numbers[BadEpochs] = 0;
        }
    }

    public override void Reset() => (_numbers[Current], _numbers[Best], _numbers[BadEpochs], _numbers[Cooldown]) = (1, double.PositiveInfinity, 0, 0);
}
