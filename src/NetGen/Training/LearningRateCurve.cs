namespace NetGen;

/// <summary>How the loss goes while the learning rate grows: what a range test found (Smith, 2017).</summary>
/// <param name="Rates">The rate of each step, growing by the same factor.</param>
/// <param name="Losses">The loss of the batches up to that step, smoothed: the last ones count most.</param>
public sealed record LearningRateCurve(IReadOnlyList<double> Rates, IReadOnlyList<double> Losses)
{
    /// <summary>
    /// A rate to start from: where the loss falls fastest over the logarithm of the rate. Look at the curve, too: the best rate lies
    /// where it falls steeply and evenly, well before its lowest point.
    /// </summary>
    /// <exception cref="InvalidOperationException">The curve is empty: the loss was not finite at the first rate.</exception>
    public double Suggestion
    {
        get
        {
            if (Rates.Count == 0)
            {
                throw new InvalidOperationException("The curve is empty: the loss was not finite at the first rate. Look for such values in the data.");
            }

            int steepest = 0;
            for (int i = 1; i + 1 < Losses.Count; i++)
            {
                steepest = Slope(i) < Slope(steepest) ? i : steepest;
            }

            return Rates[steepest];
        }
    }

    private double Slope(int i) => i == 0 ? double.PositiveInfinity : Losses[i + 1] - Losses[i - 1];
}
