using NetGen.Numerics;

namespace NetGen;

/// <summary><see cref="LearningRateSchedule.Cosine"/>.</summary>
internal sealed class CosineSchedule(double end) : LearningRateSchedule
{
    private readonly double _end = OptimizerArguments.NotNegative(end, nameof(end));

    public override double Factor(in ScheduleTime time) => Between(1, _end, time.Progress);

    /// <summary>From one factor to another along half a cosine.</summary>
    public static double Between(double from, double to, double part) => to + ((from - to) * (1 + DoubleMath.Cos(Math.PI * part)) / 2);
}
