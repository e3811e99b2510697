namespace NetGen;

/// <summary>A learning rate that grows from step to step; see <see cref="LearningRateSchedule.WarmUp"/>.</summary>
public sealed class WarmUpSchedule : LearningRateSchedule
{
    private readonly long _steps;
    private readonly double _start;

    internal WarmUpSchedule(long steps, double start)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 1);
        _steps = steps;
        _start = OptimizerArguments.NotNegative(start, nameof(start));
    }

    /// <inheritdoc/>
    public override double Factor(in ScheduleTime time) => _start + ((1 - _start) * ScheduleTime.Part(time.Step, _steps));

    /// <summary>Goes on with another schedule, whose time begins when the rate has grown.</summary>
    /// <param name="next">The other schedule.</param>
    public LearningRateSchedule Then(LearningRateSchedule next) => Sequence((this, _steps), (next, 0));
}
