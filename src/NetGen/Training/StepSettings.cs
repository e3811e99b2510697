using System.Numerics;

namespace NetGen;

/// <summary>What is done with a gradient: penalties are added to it, it is clipped, the optimiser uses it, the result is averaged.</summary>
/// <param name="Stepper">Changes the parameters.</param>
/// <param name="Penalties">Adds to loss and gradient, and limits weights after the step; null for none.</param>
/// <param name="Clipping">Limits the gradient; null for no limit.</param>
/// <param name="Average">The mean of the parameters over the steps; null for none.</param>
internal sealed record StepSettings<T>(Stepper<T> Stepper, NetworkPenalties<T>? Penalties, GradientClipping? Clipping, AveragedWeights<T>? Average)
    where T : unmanaged, INumberBase<T>
{
    /// <summary>Whether the optimiser alone works on a block.</summary>
    public bool IsPlain => Penalties is null && Clipping is null && Average is null;

    /// <summary>The rate of a descent that may be made in the same pass as the gradient; null where there is more to do.</summary>
    public T? DescentRate => IsPlain ? Stepper.Batches?.DescentRate : null;

    /// <param name="stepper">Changes the parameters.</param>
    /// <param name="options">With everything else.</param>
    /// <param name="tensors">The network's tensors, some of which have penalties of their own.</param>
    /// <param name="count">The number of parameters.</param>
    /// <exception cref="ArgumentException">A penalty names a layer that is not there, or an option does not go with the optimiser.</exception>
    public static StepSettings<T> Of(Stepper<T> stepper, FitOptions options, IReadOnlyList<ParameterTensor> tensors, int count)
    {
        if (stepper.Batches is null && options.Clipping is not null)
        {
            throw new ArgumentException($"{nameof(FitOptions.Clipping)} does not go with an optimiser that looks for the length of its steps itself.", nameof(options));
        }

        var penalties = new NetworkPenalties<T>(options.Penalties, tensors);
        return new(
            stepper,
            penalties.HasCost || penalties.HasLimits ? penalties : null,
            options.Clipping,
            options.Averaging is { } averaging ? new(averaging, count) : null);
    }
}
