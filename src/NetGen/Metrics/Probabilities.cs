using System.Numerics;
using NetGen.Numerics;

namespace NetGen;

/// <summary>The outputs of one example as numbers that can be compared between examples.</summary>
internal static class Probabilities
{
    /// <summary>The softmax of several logits; one output, or probabilities, as they are.</summary>
    public static void Read<T>(ReadOnlySpan<T> outputs, Scores scores, Span<double> row)
        where T : unmanaged, INumberBase<T>
    {
        for (int i = 0; i < outputs.Length; i++)
        {
            row[i] = double.CreateTruncating(outputs[i]);
        }

        if (scores == Scores.Logits && row.Length > 1)
        {
            double logSum = LogSumExp(row);
            for (int i = 0; i < row.Length; i++)
            {
                row[i] = DoubleMath.Exp(row[i] - logSum);
            }
        }
    }

    /// <summary>log Σ exp(z[k]), without overflow.</summary>
    public static double LogSumExp(ReadOnlySpan<double> z)
    {
        double maximum = double.NegativeInfinity, sum = 0;
        foreach (double value in z)
        {
            maximum = Math.Max(maximum, value);
        }

        foreach (double value in z)
        {
            sum += DoubleMath.Exp(value - maximum);
        }

        return maximum + DoubleMath.Log(sum);
    }
}
