namespace NetGen;

/// <summary>Sets the learning rate of an optimiser before each step, as a schedule says.</summary>
internal sealed class LearningRates
{
    private readonly Optimizer _optimizer;
    private readonly LearningRateSchedule? _schedule;
    private readonly double _initial;
    private readonly long _totalSteps;
    private readonly int _epochs;

    private LearningRates(Optimizer optimizer, LearningRateSchedule? schedule, long totalSteps, int epochs)
    {
        _optimizer = optimizer;
        _schedule = schedule;
        _initial = optimizer.LearningRate;
        _totalSteps = totalSteps;
        _epochs = epochs;
        schedule?.Reset();
    }

    /// <summary>The rate of the last step.</summary>
    public double Current => _optimizer.LearningRate;

    /// <summary>What a checkpoint keeps.</summary>
    public IEnumerable<RunNumber> Numbers
    {
        get
        {
            yield return new("rate/current", () => _optimizer.LearningRate, rate => _optimizer.LearningRate = rate);
            for (int i = 0; i < (_schedule?.Numbers.Length ?? 0); i++)
            {
                int index = i;
                yield return new($"schedule/{index}", () => _schedule!.Numbers.Span[index], value => _schedule!.Numbers.Span[index] = value);
            }
        }
    }

    /// <param name="optimizer">The optimiser; null if it is not one of the library's.</param>
    /// <param name="options">With the schedule.</param>
    /// <param name="batches">The batches per epoch, if that is known.</param>
    /// <exception cref="ArgumentException">There is a schedule for an optimiser without a rate, or for an unknown number of steps.</exception>
    public static LearningRates? Of(Optimizer? optimizer, FitOptions options, int? batches)
    {
        if (options.Schedule is not null && (optimizer is null || batches is null))
        {
            throw new ArgumentException(
                optimizer is null
                    ? $"{nameof(FitOptions.Schedule)} sets the rate of an {nameof(Optimizer)} of this library."
                    : $"{nameof(FitOptions.Schedule)} needs to know the number of steps: say how many examples the stream has.",
                nameof(options));
        }

        return optimizer is null ? null : new(optimizer, options.Schedule, (long)(batches ?? 0) * options.Epochs, options.Epochs);
    }

    /// <param name="step">The number of steps before this one.</param>
    /// <param name="epoch">The epochs before it, with the part of the current one.</param>
    public void BeginStep(long step, double epoch)
    {
        if (_schedule is not null)
        {
            _optimizer.LearningRate = _initial * _schedule.Factor(new ScheduleTime(step, epoch, _totalSteps, _epochs));
        }
    }

    /// <summary>Tells the schedule how the epoch went.</summary>
    public void EndEpoch(double loss) => _schedule?.Observe(loss);

    /// <summary>Gives the optimiser back the rate that it came with.</summary>
    public void EndRun()
    {
        if (_schedule is not null)
        {
            _optimizer.LearningRate = _initial;
        }
    }
}
