namespace NetGen;

/// <summary>
/// How the learning rate changes while training: before each step it is the optimiser's own rate, as it was at the beginning, times the
/// schedule's factor. PyTorch's definitions, where PyTorch has them. Schedules combine:
/// <c>LearningRateSchedule.WarmUp(500).Then(LearningRateSchedule.Cosine())</c>, <c>a.Times(b)</c>.
/// </summary>
/// <remarks>
/// Schedules hold no state, and one may serve any number of trainings, except where <see cref="Numbers"/> are not empty.
/// All computation uses functions that give the same bits on every machine.
/// </remarks>
public abstract class LearningRateSchedule
{
    /// <summary>
    /// What the schedule remembers from epoch to epoch, to be saved and loaded with a training; empty for most. The array is the schedule's own:
    /// writing to it loads.
    /// </summary>
    public virtual Memory<double> Numbers => default;

    /// <summary>What the rate is multiplied by. Allocates nothing.</summary>
    /// <param name="time">The moment, just before a step.</param>
    public abstract double Factor(in ScheduleTime time);

    /// <summary>Hears of the end of an epoch.</summary>
    /// <param name="loss">The loss to watch: on held-out data where there are such, else on the training data.</param>
    public virtual void Observe(double loss)
    {
    }

    /// <summary>Forgets what has been observed: a training begins.</summary>
    public virtual void Reset()
    {
    }

    /// <summary>This schedule and another one together: the product of their factors.</summary>
    /// <param name="other">The other schedule.</param>
    public LearningRateSchedule Times(LearningRateSchedule other) => new ProductSchedule(this, other);

    /// <summary>The same factor throughout.</summary>
    /// <param name="factor">Finite and not negative.</param>
    public static LearningRateSchedule Constant(double factor = 1) => new ConstantSchedule(factor);

    /// <summary>gamma^⌊epoch/epochs⌋, as PyTorch's <c>StepLR</c>: every few epochs the rate falls at once.</summary>
    /// <param name="epochs">How often, at least 1.</param>
    /// <param name="gamma">By what factor: finite and not negative.</param>
    public static LearningRateSchedule Step(int epochs, double gamma = 0.1) => new StepSchedule(epochs, gamma);

    /// <summary>gamma^(the number of milestones reached), as PyTorch's <c>MultiStepLR</c>.</summary>
    /// <param name="gamma">By what factor the rate falls: finite and not negative.</param>
    /// <param name="epochs">The milestones: epochs, not negative and in order.</param>
    public static LearningRateSchedule MultiStep(double gamma, params int[] epochs) => new MultiStepSchedule(gamma, epochs);

    /// <summary>gamma^⌊epoch⌋, as PyTorch's <c>ExponentialLR</c>.</summary>
    /// <param name="gamma">By what factor the rate falls each epoch: finite and not negative.</param>
    public static LearningRateSchedule Exponential(double gamma) => new StepSchedule(1, gamma);

    /// <summary>end + (1 − end)·(1 − step/total)^power, as PyTorch's <c>PolynomialLR</c>.</summary>
    /// <param name="power">1 falls evenly; finite and above 0.</param>
    /// <param name="end">The factor in the end: finite and not negative.</param>
    public static LearningRateSchedule Polynomial(double power = 1, double end = 0) => new PolynomialSchedule(power, end);

    /// <summary>end + (1 − end)·(1 + cos(π·step/total))/2, as PyTorch's <c>CosineAnnealingLR</c>.</summary>
    /// <param name="end">The factor in the end: finite and not negative.</param>
    public static LearningRateSchedule Cosine(double end = 0) => new CosineSchedule(end);

    /// <summary>
    /// Cosines one after the other, as PyTorch's <c>CosineAnnealingWarmRestarts</c>: each falls from 1 to end and is
    /// <paramref name="growth"/> times as long as the one before.
    /// </summary>
    /// <param name="epochs">How long the first one takes, above 0.</param>
    /// <param name="growth">A whole number of at least 1.</param>
    /// <param name="end">The factor at the end of each: finite and not negative.</param>
    public static LearningRateSchedule CosineRestarts(double epochs, int growth = 1, double end = 0) =>
        new CosineRestartsSchedule(epochs, growth, end);

    /// <summary>
    /// As PyTorch's <c>OneCycleLR</c> with cosines (Smith and Topin, 2018): up from 1/divisor to 1 over a part of all steps, then down to
    /// 1/(divisor·finalDivisor). The optimiser's rate is the highest.
    /// </summary>
    /// <param name="rise">The part of the steps in which the rate rises, in (0, 1).</param>
    /// <param name="divisor">The highest rate over the first: finite and above 0.</param>
    /// <param name="finalDivisor">The first rate over the last: finite and above 0.</param>
    public static LearningRateSchedule OneCycle(double rise = 0.3, double divisor = 25, double finalDivisor = 1e4) =>
        new OneCycleSchedule(rise, divisor, finalDivisor);

    /// <summary>
    /// start + (1 − start)·step/steps, then 1, as PyTorch's <c>LinearLR</c>. <see cref="WarmUpSchedule.Then"/> goes on with another schedule.
    /// </summary>
    /// <param name="steps">How many steps it takes, at least 1.</param>
    /// <param name="start">The factor of the first step: finite and not negative.</param>
    public static WarmUpSchedule WarmUp(long steps, double start = 0.01) => new(steps, start);

    /// <summary>
    /// As PyTorch's <c>ReduceLROnPlateau</c>: the factor falls when the loss has not become smaller for more than
    /// <paramref name="patience"/> epochs. It remembers, so each training needs one of its own.
    /// </summary>
    /// <param name="gamma">By what factor the rate falls, in (0, 1).</param>
    /// <param name="patience">The number of epochs without progress that are forgiven, at least 0.</param>
    /// <param name="threshold">The part of the best loss by which a loss has to be smaller to count, in [0, 1).</param>
    /// <param name="cooldown">The number of epochs after each fall that do not count, at least 0.</param>
    /// <param name="least">The smallest factor: finite and not negative.</param>
    public static LearningRateSchedule OnPlateau(double gamma = 0.1, int patience = 10, double threshold = 1e-4, int cooldown = 0, double least = 0) =>
        new PlateauSchedule(gamma, patience, threshold, cooldown, least);

    /// <summary>
    /// One schedule after the other, as PyTorch's <c>SequentialLR</c>; each one sees the time since its own beginning, and the last one
    /// the rest of the training.
    /// </summary>
    /// <param name="parts">Schedules and the number of steps of each; that of the last one does not count.</param>
    /// <exception cref="ArgumentException">There is no part, or a number of steps is negative.</exception>
    public static LearningRateSchedule Sequence(params (LearningRateSchedule Schedule, long Steps)[] parts) => new SequenceSchedule(parts);
}
