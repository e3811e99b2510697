namespace NetGen;

/// <summary><see cref="LearningRateSchedule.Sequence"/>.</summary>
internal sealed class SequenceSchedule : CombinedSchedule
{
    private readonly long[] _steps;

    public SequenceSchedule((LearningRateSchedule Schedule, long Steps)[] parts)
        : base([.. parts.Select(part => part.Schedule)])
    {
        if (parts.Length == 0)
        {
            throw new ArgumentException("There is no schedule; expected at least one.", nameof(parts));
        }

        _steps = [.. parts.Select(part => part.Steps)];
        if (Array.Exists(_steps, steps => steps < 0))
        {
            throw new ArgumentException($"A schedule lasts {_steps.Min()} steps; expected numbers of at least 0.", nameof(parts));
        }
    }

    public override double Factor(in ScheduleTime time)
    {
        ScheduleTime own = time;
        int part = 0;
        while (part < _steps.Length - 1 && own.Step >= _steps[part])
        {
            own = own.After(_steps[part]);
            part++;
        }

        if (part < _steps.Length - 1)
        {
            own = own.Until(_steps[part]);
        }

        return Parts[part].Factor(in own);
    }
}
