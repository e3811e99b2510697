using System.ComponentModel;

namespace NetGen;

/// <summary>What generated code does with the losses of the examples of a batch. Always in the same order, so that results have the same bits.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ExampleLosses
{
    /// <summary>Puts the losses of the examples together.</summary>
    /// <param name="losses">ℓₙ.</param>
    /// <param name="weights">wₙ; empty for all 1.</param>
    /// <param name="mean">Whether to divide by the number of examples.</param>
    /// <returns>Σ wₙ·ℓₙ, or that divided by N.</returns>
    public static float Reduce(ReadOnlySpan<float> losses, ReadOnlySpan<float> weights, bool mean)
    {
        double sum = 0;
        for (int n = 0; n < losses.Length; n++)
        {
            sum += weights.IsEmpty ? losses[n] : (double)weights[n] * losses[n];
        }

        return (float)(mean ? sum / losses.Length : sum);
    }

    /// <inheritdoc cref="Reduce(ReadOnlySpan{float}, ReadOnlySpan{float}, bool)"/>
    public static double Reduce(ReadOnlySpan<double> losses, ReadOnlySpan<double> weights, bool mean)
    {
        double sum = 0;
        for (int n = 0; n < losses.Length; n++)
        {
            sum += weights.IsEmpty ? losses[n] : weights[n] * losses[n];
        }

        return mean ? sum / losses.Length : sum;
    }

    /// <summary>∂L/∂ℓₙ, which the backward pass starts from.</summary>
    /// <param name="seeds">Receives one number per example.</param>
    /// <param name="weights">wₙ; empty for all 1.</param>
    /// <param name="mean">Whether L is a mean over the examples.</param>
    /// <param name="scale">What L is multiplied by.</param>
    public static void Seed(Span<float> seeds, ReadOnlySpan<float> weights, bool mean, float scale = 1)
    {
        float seed = mean ? scale / seeds.Length : scale;
        for (int n = 0; n < seeds.Length; n++)
        {
            seeds[n] = weights.IsEmpty ? seed : weights[n] * seed;
        }
    }

    /// <inheritdoc cref="Seed(Span{float}, ReadOnlySpan{float}, bool, float)"/>
    public static void Seed(Span<double> seeds, ReadOnlySpan<double> weights, bool mean, double scale = 1)
    {
        double seed = mean ? scale / seeds.Length : scale;
        for (int n = 0; n < seeds.Length; n++)
        {
            seeds[n] = weights.IsEmpty ? seed : weights[n] * seed;
        }
    }
}
