using System.Numerics;
using Microsoft.Extensions.DependencyInjection;

namespace NetGen;

/// <summary>Adds predictors to the services of an application.</summary>
public static class PredictorServices
{
    /// <summary>
    /// Adds a network as <see cref="IPredictor{TNet, T}"/>, one for the whole application, which any number of requests may use at once.
    /// </summary>
    /// <remarks>A network is made once, when the predictor is first asked for; a fault in its file shows there.</remarks>
    /// <example><code>
    /// services.AddPredictor(_ =&gt; new DigitNet(seed: 0).Load("digits.safetensors"));
    ///
    /// public sealed class Reader(IPredictor&lt;DigitNet, float&gt; digits);
    /// </code></example>
    /// <typeparam name="TNet">The network.</typeparam>
    /// <typeparam name="T">The type it computes in.</typeparam>
    /// <typeparam name="TWorkspace">The type of its workspaces.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="createNetwork">Makes the network and loads its parameters.</param>
    /// <param name="batchCapacity">How many examples go through the network at once, at least 1; 1 where calls have one example each.</param>
    public static IServiceCollection AddPredictor<TNet, T, TWorkspace>(
        this IServiceCollection services,
        NetworkFactory<TNet, T, TWorkspace> createNetwork,
        int batchCapacity = PredictorExtensions.DefaultBatchCapacity)
        where TNet : INetwork<TNet, T, TWorkspace>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TWorkspace : Workspace<T>
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(createNetwork);
        ArgumentOutOfRangeException.ThrowIfLessThan(batchCapacity, 1);
        return services.AddSingleton<IPredictor<TNet, T>>(provider => createNetwork(provider).CreatePredictor(batchCapacity));
    }
}
