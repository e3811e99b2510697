namespace NetGen;

/// <summary>Settings of an optimiser for the parameters of some layers; see <see cref="Optimizer.Groups"/>.</summary>
/// <example><code>
/// new Adam(1e-3) { Groups = [new("conv*") { RateFactor = 0.1 }, new("embedding") { IsFrozen = true }, new("*.bias") { WeightDecay = 0 }] }
/// </code></example>
public sealed class ParameterGroup
{
    /// <summary>Chooses parameters.</summary>
    /// <param name="patterns">
    /// At least one: the name of a layer (<c>dense1</c>) or the full name of a tensor (<c>dense1.bias</c>), where <c>*</c> stands
    /// for any characters, also for none.
    /// </param>
    /// <exception cref="ArgumentException">There is no pattern, or an empty one.</exception>
    public ParameterGroup(params string[] patterns)
    {
        NamePatterns.Check(patterns, nameof(patterns));
        Patterns = Array.AsReadOnly([.. patterns]);
    }

    /// <summary>The names of layers or tensors.</summary>
    public IReadOnlyList<string> Patterns { get; }

    /// <summary>What the learning rate is multiplied by: finite and not negative. Default: 1.</summary>
    public double RateFactor { get; init => field = OptimizerArguments.NotNegative(value, nameof(RateFactor)); } = 1;

    /// <summary>The weight decay in place of <see cref="Optimizer.WeightDecay"/>: finite and not negative; null keeps that. Default: null.</summary>
    public double? WeightDecay
    {
        get;
        init => field = value is null ? null : OptimizerArguments.NotNegative(value.Value, nameof(WeightDecay));
    }

    /// <summary>Whether parameters and their state stay as they are, bit for bit. Default: no.</summary>
    public bool IsFrozen { get; init; }
}
