using System.Numerics;

namespace NetGen;

/// <summary>Makes predictors.</summary>
public static class PredictorExtensions
{
    /// <summary>How many examples go through the network at once unless the caller says otherwise.</summary>
    public const int DefaultBatchCapacity = 32;

    /// <summary>Makes a predictor that any number of threads may use at once.</summary>
    /// <typeparam name="TNet">The network.</typeparam>
    /// <typeparam name="T">The type it computes in.</typeparam>
    /// <typeparam name="TWorkspace">The type of its workspaces.</typeparam>
    /// <param name="network">The network, whose parameters must not change while somebody predicts.</param>
    /// <param name="batchCapacity">
    /// How many examples go through the network at once, at least 1; a call with more is cut into passes. Take 1 where calls have one
    /// example each: it saves memory.
    /// </param>
    /// <example><code>
    /// var predictor = new DigitNet(seed: 0).Load("digits.safetensors").CreatePredictor();
    /// predictor.Classify(images, labels);
    /// </code></example>
    public static Predictor<TNet, T, TWorkspace> CreatePredictor<TNet, T, TWorkspace>(
        this INetwork<TNet, T, TWorkspace> network, int batchCapacity = DefaultBatchCapacity)
        where TNet : INetwork<TNet, T, TWorkspace>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TWorkspace : Workspace<T> => new(network, batchCapacity);
}
