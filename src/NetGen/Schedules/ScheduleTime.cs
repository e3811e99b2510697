namespace NetGen;

/// <summary>A moment of a training, as a schedule sees it: just before a step.</summary>
/// <param name="Step">The number of steps made, from 0.</param>
/// <param name="Epoch">The number of epochs gone through, from 0, with the part of the one that is under way.</param>
/// <param name="TotalSteps">The number of steps of the whole training.</param>
/// <param name="TotalEpochs">The number of epochs of the whole training.</param>
public readonly record struct ScheduleTime(long Step, double Epoch, long TotalSteps, double TotalEpochs)
{
    // A moment at the end of a batch that rounding puts just before it would count as the epoch before.
    private const double Slack = 1e-9;

    /// <summary>The number of epochs that are complete.</summary>
    internal double WholeEpochs => Math.Floor(Epoch + Slack);

    /// <summary>The part of the training that lies behind, from 0 to 1.</summary>
    internal double Progress => Part(Step, TotalSteps);

    /// <summary>The same training as if it began later.</summary>
    /// <param name="steps">The number of steps that lie before.</param>
    internal ScheduleTime After(long steps)
    {
        double epochs = TotalSteps > 0 ? TotalEpochs * steps / TotalSteps : 0;
        return new(Step - steps, Math.Max(0, Epoch - epochs), Math.Max(0, TotalSteps - steps), Math.Max(0, TotalEpochs - epochs));
    }

    /// <summary>The same training as if it ended earlier.</summary>
    /// <param name="steps">The number of all its steps.</param>
    internal ScheduleTime Until(long steps) => TotalSteps > 0
        ? this with { TotalSteps = steps, TotalEpochs = TotalEpochs * steps / TotalSteps }
        : this with { TotalSteps = steps };

    /// <summary>A part of a whole, from 0 to 1; 1 where the whole is nothing.</summary>
    internal static double Part(double done, double whole) => whole > 0 ? Math.Clamp(done / whole, 0, 1) : 1;
}
