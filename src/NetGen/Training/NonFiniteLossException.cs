using System.Globalization;

namespace NetGen;

/// <summary>
/// The loss of a training batch became infinite or not a number. The parameters are those from before that batch.
/// </summary>
public sealed class NonFiniteLossException : ArithmeticException
{
    /// <summary>Describes where training stopped.</summary>
    /// <param name="loss">The loss.</param>
    /// <param name="epoch">The epoch, from 1.</param>
    /// <param name="batch">The batch within the epoch, from 1.</param>
    public NonFiniteLossException(double loss, int epoch, int batch)
        : base(Describe(loss, epoch, batch))
    {
        Loss = loss;
        Epoch = epoch;
        Batch = batch;
    }

    /// <summary>The loss: infinite or not a number.</summary>
    public double Loss { get; }

    /// <summary>The epoch, from 1.</summary>
    public int Epoch { get; }

    /// <summary>The batch within the epoch, from 1.</summary>
    public int Batch { get; }

    private static string Describe(double loss, int epoch, int batch) => string.Create(
        CultureInfo.InvariantCulture,
        $"The loss became {loss} in epoch {epoch}, batch {batch}; the parameters are those from before that batch. Lower the learning rate, look for such values in the data, or set {nameof(FitOptions)}.{nameof(FitOptions.StopAtNonFiniteLoss)} = false to go on.");
}
