namespace NetGen;

/// <summary><see cref="LearningRateSchedule.Times"/>.</summary>
internal sealed class ProductSchedule(LearningRateSchedule left, LearningRateSchedule right) : CombinedSchedule(left, right)
{
    public override double Factor(in ScheduleTime time) => Parts[0].Factor(in time) * Parts[1].Factor(in time);
}
