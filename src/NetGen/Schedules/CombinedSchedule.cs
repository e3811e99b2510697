namespace NetGen;

/// <summary>A schedule made of others, of which at most one remembers what it observes.</summary>
internal abstract class CombinedSchedule : LearningRateSchedule
{
    private readonly LearningRateSchedule[] _parts;

    protected CombinedSchedule(params LearningRateSchedule[] parts)
    {
        foreach (LearningRateSchedule part in parts)
        {
            ArgumentNullException.ThrowIfNull(part, nameof(parts));
        }

        _parts = parts;
        if (parts.Count(part => part.Numbers.Length > 0) > 1)
        {
            throw new ArgumentException("Two of the schedules remember what they observe; expected at most one.", nameof(parts));
        }
    }

    /// <summary>Those of the part that has some.</summary>
    public override Memory<double> Numbers => Array.Find(_parts, part => part.Numbers.Length > 0)?.Numbers ?? default;

    /// <summary>The schedules.</summary>
    protected ReadOnlySpan<LearningRateSchedule> Parts => _parts;

    public override void Observe(double loss)
    {
        foreach (LearningRateSchedule part in _parts)
        {
            part.Observe(loss);
        }
    }

    public override void Reset()
    {
        foreach (LearningRateSchedule part in _parts)
        {
            part.Reset();
        }
    }
}
