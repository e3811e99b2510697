namespace NetGen;

/// <summary><see cref="LearningRateSchedule.MultiStep"/>.</summary>
internal sealed class MultiStepSchedule : LearningRateSchedule
{
    private readonly double _gamma;
    private readonly int[] _epochs;

    public MultiStepSchedule(double gamma, int[] epochs)
    {
        ArgumentNullException.ThrowIfNull(epochs);
        _gamma = OptimizerArguments.NotNegative(gamma, nameof(gamma));
        _epochs = [.. epochs];
        for (int i = 0; i < epochs.Length; i++)
        {
            if (epochs[i] < (i == 0 ? 0 : epochs[i - 1]))
            {
                throw new ArgumentException($"epochs[{i}] is {epochs[i]}; expected numbers that are not negative and in order.", nameof(epochs));
            }
        }
    }

    public override double Factor(in ScheduleTime time)
    {
        int reached = 0;
        while (reached < _epochs.Length && _epochs[reached] <= time.WholeEpochs)
        {
            reached++;
        }

        return SchedulePower.Of(_gamma, reached);
    }
}
