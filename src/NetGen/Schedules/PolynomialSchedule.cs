using NetGen.Numerics;

namespace NetGen;

/// <summary><see cref="LearningRateSchedule.Polynomial"/>.</summary>
internal sealed class PolynomialSchedule(double power, double end) : LearningRateSchedule
{
    private readonly double _power = OptimizerArguments.Positive(power, nameof(power));
    private readonly double _end = OptimizerArguments.NotNegative(end, nameof(end));

    public override double Factor(in ScheduleTime time)
    {
        double left = 1 - time.Progress;
        return _end + ((1 - _end) * (left == 0 ? 0 : DoubleMath.Pow(left, _power)));
    }
}
