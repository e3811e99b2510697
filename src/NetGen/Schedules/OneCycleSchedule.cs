namespace NetGen;

/// <summary><see cref="LearningRateSchedule.OneCycle"/>.</summary>
internal sealed class OneCycleSchedule(double rise, double divisor, double finalDivisor) : LearningRateSchedule
{
    private readonly double _rise = rise is > 0 and < 1 ? rise : throw new ArgumentOutOfRangeException(nameof(rise), rise, "rise must be in (0, 1).");
    private readonly double _start = 1 / OptimizerArguments.Positive(divisor, nameof(divisor));
    private readonly double _finalDivisor = OptimizerArguments.Positive(finalDivisor, nameof(finalDivisor));

    public override double Factor(in ScheduleTime time)
    {
        // The last step, not the end behind it, has the last rate: as in PyTorch.
        double top = (_rise * time.TotalSteps) - 1, last = time.TotalSteps - 1;
        return time.Step <= top
            ? CosineSchedule.Between(_start, 1, ScheduleTime.Part(time.Step, top))
            : CosineSchedule.Between(1, _start / _finalDivisor, ScheduleTime.Part(time.Step - top, last - top));
    }
}
