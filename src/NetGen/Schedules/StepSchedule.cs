namespace NetGen;

/// <summary><see cref="LearningRateSchedule.Step"/>.</summary>
internal sealed class StepSchedule(int epochs, double gamma) : LearningRateSchedule
{
    private readonly int _epochs = epochs >= 1 ? epochs : throw new ArgumentOutOfRangeException(nameof(epochs), epochs, "epochs must be at least 1.");
    private readonly double _gamma = OptimizerArguments.NotNegative(gamma, nameof(gamma));

    public override double Factor(in ScheduleTime time) => SchedulePower.Of(_gamma, (long)Math.Floor(time.WholeEpochs / _epochs));
}
