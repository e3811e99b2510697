namespace NetGen;

/// <summary>A factor that grows from 1 by the same ratio in each step.</summary>
internal sealed class RangeSchedule(double ratio) : LearningRateSchedule
{
    private double _factor = 1;
    private long _step;

    public override double Factor(in ScheduleTime time)
    {
        for (; _step < time.Step; _step++)
        {
            _factor *= ratio;
        }

        return _factor;
    }
}
