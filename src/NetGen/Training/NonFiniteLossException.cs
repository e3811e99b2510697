using System.Globalization;

namespace NetGen;

/// <summary>
/// The loss of a training batch became infinite or not a number. The parameters are those from before that batch.
/// </summary>
public sealed class NonFiniteLossException : ArithmeticException
{
    /// <summary>Describes where training stopped.</summary>
    /// <param name="loss">The loss.</param>
    /// <param name="step">The step of the run, from 1.</param>
    /// <param name="epoch">The epoch, from 1.</param>
    /// <param name="batch">The batch within the epoch, from 1.</param>
    /// <param name="cause">What it stems from, as a sentence; empty if that is not known.</param>
    /// <param name="layer">The layer whose weights are the likely cause; null if it is not one's.</param>
    public NonFiniteLossException(double loss, long step, int epoch, int batch, string cause, string? layer)
        : base(Describe(loss, step, epoch, batch, cause))
    {
        Loss = loss;
        Step = step;
        Epoch = epoch;
        Batch = batch;
        Layer = layer;
    }

    /// <summary>The loss: infinite or not a number.</summary>
    public double Loss { get; }

    /// <summary>The step of the run, from 1.</summary>
    public long Step { get; }

    /// <summary>The epoch, from 1.</summary>
    public int Epoch { get; }

    /// <summary>The batch within the epoch, from 1.</summary>
    public int Batch { get; }

    /// <summary>The layer whose weights are the likely cause; null where the data is.</summary>
    public string? Layer { get; }

    private static string Describe(double loss, long step, int epoch, int batch, string cause) => string.Create(
        CultureInfo.InvariantCulture,
        $"The loss became {loss} at step {step} (epoch {epoch}, batch {batch}); the parameters are those from before that batch.{(cause.Length > 0 ? " " : "")}{cause} Lower the learning rate, look for such values in the data, or set {nameof(FitOptions)}.{nameof(FitOptions.StopAtNonFiniteLoss)} = false to go on.");
}
