namespace NetGen;

/// <summary>
/// Averages the parameters over the steps of a training: the average often generalises better than the last parameters do. PyTorch's
/// <c>AveragedModel</c>: the first parameters are taken as they are, so that an average is never pulled to zero.
/// </summary>
public sealed class WeightAverage
{
    private WeightAverage(double? decay, long afterSteps)
    {
        Decay = decay;
        AfterSteps = afterSteps;
    }

    /// <summary>How much of an exponential average each step keeps; null for a plain average.</summary>
    public double? Decay { get; }

    /// <summary>The number of steps before the first that counts.</summary>
    public long AfterSteps { get; }

    /// <summary>a ← a + (1 − decay)·(w − a) after every step: the last 1/(1 − decay) steps or so.</summary>
    /// <param name="decay">How much of the average each step keeps, in [0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of its range.</exception>
    public static WeightAverage Exponential(double decay) => new(OptimizerArguments.Part(decay, nameof(decay)), 0);

    /// <summary>
    /// The mean of the parameters after every step, a ← a + (w − a)/n. Over all steps of a perceptron it is the averaged perceptron.
    /// </summary>
    /// <param name="afterSteps">The number of steps that do not count, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static WeightAverage Plain(long afterSteps = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(afterSteps);
        return new(null, afterSteps);
    }
}
