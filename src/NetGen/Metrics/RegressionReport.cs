using System.Globalization;
using System.Numerics;

namespace NetGen;

/// <summary>How far predicted values are from their targets. With several values per example, each number is the mean over them.</summary>
/// <param name="Examples">The number of examples.</param>
/// <param name="RootMeanSquaredError">√(Σ(y − ŷ)²/N), in the unit of the targets.</param>
/// <param name="MeanAbsoluteError">Σ|y − ŷ|/N, in the unit of the targets.</param>
/// <param name="LargestError">max |y − ŷ|, in the unit of the targets.</param>
/// <param name="R2">1 − Σ(y − ŷ)²/Σ(y − ȳ)²: 1 is perfect, 0 no better than the mean. NaN for less than two examples.</param>
public sealed record RegressionReport(long Examples, double RootMeanSquaredError, double MeanAbsoluteError, double LargestError, double R2)
{
    /// <summary>Compares values.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="outputs">[examples, <paramref name="valuesPerExample"/>], row-major.</param>
    /// <param name="targets">As many.</param>
    /// <param name="valuesPerExample">At least 1.</param>
    /// <exception cref="ArgumentException">A length does not fit.</exception>
    public static RegressionReport Of<T>(ReadOnlySpan<T> outputs, ReadOnlySpan<T> targets, int valuesPerExample = 1)
        where T : unmanaged, INumberBase<T>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(valuesPerExample, 1);
        if (outputs.Length != targets.Length || outputs.Length % valuesPerExample != 0)
        {
            throw new ArgumentException(
                $"outputs holds {outputs.Length} values and targets {targets.Length}, with {valuesPerExample} per example.", nameof(targets));
        }

        var sums = new RegressionSums(valuesPerExample);
        for (int i = 0; i < outputs.Length; i++)
        {
            if (i % valuesPerExample == 0)
            {
                sums.BeginExample();
            }

            sums.Add(i % valuesPerExample, double.CreateTruncating(outputs[i]), double.CreateTruncating(targets[i]));
        }

        double largest = sums.Examples == 0 ? double.NaN : sums.LargestError;
        return new(sums.Examples, sums.RootMeanSquaredError, sums.MeanAbsoluteError, largest, sums.R2);
    }

    /// <summary>The table.</summary>
    public override string ToString() => TextTable.Format(
    [
        ["examples", Examples.ToString(CultureInfo.InvariantCulture)],
        ["root mean squared error", Number(RootMeanSquaredError)],
        ["mean absolute error", Number(MeanAbsoluteError)],
        ["largest error", Number(LargestError)],
        ["R²", Number(R2)],
    ]);

    private static string Number(double value) => value.ToString("G6", CultureInfo.InvariantCulture);
}
