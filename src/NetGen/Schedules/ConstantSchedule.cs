namespace NetGen;

/// <summary><see cref="LearningRateSchedule.Constant"/>.</summary>
internal sealed class ConstantSchedule(double factor) : LearningRateSchedule
{
    private readonly double _factor = OptimizerArguments.NotNegative(factor, nameof(factor));

    public override double Factor(in ScheduleTime time) => _factor;
}
