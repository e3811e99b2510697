namespace NetGen.Tests.References;

/// <summary>Losses by their definitions.</summary>
internal static class ReferenceLosses
{
    /// <summary>The loss of one example, before the mean or sum over the examples.</summary>
    /// <param name="loss">The loss.</param>
    /// <param name="y">What the network gives.</param>
    /// <param name="t">The targets; a class index as a single number.</param>
    public static double Of(LossLayerAttribute loss, Feature y, double[] t)
    {
        int features = loss.Reduction == Reduction.Mean ? y.Values.Length : 1;
        return loss switch
        {
            MeanSquaredErrorAttribute => Sum(y, t, e => e * e) / features,
            SquaredErrorAttribute => Sum(y, t, e => e * e / 2),
            MeanAbsoluteErrorAttribute => Sum(y, t, Math.Abs) / features,
            HuberAttribute huber => Sum(y, t, e => Huber(e, huber.Delta)) / features,
            SoftmaxCrossEntropyAttribute cross => Surprise(ReferenceLayers.LogSoftmax(y), t, cross.Targets),
            NegativeLogLikelihoodAttribute likelihood => Surprise(y, t, likelihood.Targets),
            CrossEntropyAttribute cross => Surprise(y.Map(Math.Log), t, cross.Targets),
            BinaryCrossEntropyAttribute => y.Values.Zip(t, (z, p) => ReferenceActivations.Softplus(z) - (p * z)).Sum(),
            HingeAttribute => y.Values.Where((_, k) => k != (int)t[0]).Sum(a => Math.Max(0, 1 + a - y.Values[(int)t[0]])),
            PerceptronCriterionAttribute when y.Values.Length == 1 => ((y.Values[0] >= 0 ? 1 : -1) - t[0]) * y.Values[0] / 2,
            PerceptronCriterionAttribute => y.Values.Max() - y.Values[(int)t[0]],
            _ => throw new ArgumentException($"There is no reference for {loss.GetType().Name}."),
        };
    }

    private static double Sum(Feature y, double[] t, Func<double, double> error) => y.Values.Zip(t, (a, b) => error(a - b)).Sum();

    private static double Huber(double error, double delta) =>
        Math.Abs(error) <= delta ? error * error / 2 : delta * (Math.Abs(error) - (delta / 2));

    /// <summary>−Σ t·log p; what the target rules out counts nothing, even at log p = −∞.</summary>
    private static double Surprise(Feature logarithms, double[] t, Targets targets) => targets == Targets.ClassIndices
        ? -logarithms.Values[(int)t[0]]
        : -logarithms.Values.Zip(t, (l, p) => p == 0 ? 0 : p * l).Sum();
}
