namespace NetGen;

/// <summary><see cref="LearningRateSchedule.CosineRestarts"/>.</summary>
internal sealed class CosineRestartsSchedule(double epochs, int growth, double end) : LearningRateSchedule
{
    private readonly double _epochs = OptimizerArguments.Positive(epochs, nameof(epochs));
    private readonly int _growth = growth >= 1 ? growth : throw new ArgumentOutOfRangeException(nameof(growth), growth, "growth must be at least 1.");
    private readonly double _end = OptimizerArguments.NotNegative(end, nameof(end));

    public override double Factor(in ScheduleTime time)
    {
        double length = _epochs, since = time.Epoch;
        if (_growth == 1)
        {
            since -= Math.Floor(since / length) * length;
        }

        while (since >= length)
        {
            since -= length;
            length *= _growth;
        }

        return CosineSchedule.Between(1, _end, ScheduleTime.Part(since, length));
    }
}
