namespace NetGen;

/// <summary>
/// What keeps the weights of some layers small while a network trains: a cost R(w) = L1·Σ|w| + L2·Σw² that is added to the loss, its gradient
/// L1·sign(w) + 2·L2·w (0 at 0) with it, and a limit to the norm of what comes into a unit. L1 alone is the lasso, L2 alone ridge
/// regression, both together the elastic net.
/// </summary>
/// <remarks>
/// A penalty is on weights, not on biases: of the layers that are named, on all tensors but those called <c>bias</c>. A tensor that is named in
/// full is penalised whatever it is called. Penalties of one tensor add up, those of its layer's attribute too, and the smallest limit holds.
/// </remarks>
/// <example><code>
/// [Dense(10, L2 = 1e-4)]
/// new FitOptions { Penalties = [new("dense*") { L1 = 1e-5, L2 = 1e-4 }, new("conv1") { MaxNorm = 3 }] }
/// </code></example>
public sealed class Penalty
{
    /// <summary>Chooses weights.</summary>
    /// <param name="patterns">
    /// Names of layers (<c>dense1</c>) or full names of tensors (<c>dense1.weight</c>), where <c>*</c> stands for any characters, also for
    /// none. Without any: all layers.
    /// </param>
    /// <exception cref="ArgumentException">A pattern is empty.</exception>
    public Penalty(params string[] patterns)
    {
        ArgumentNullException.ThrowIfNull(patterns);
        string[] chosen = patterns.Length == 0 ? ["*"] : [.. patterns];
        NamePatterns.Check(chosen, nameof(patterns));
        Patterns = Array.AsReadOnly(chosen);
    }

    /// <summary>The names of layers or tensors.</summary>
    public IReadOnlyList<string> Patterns { get; }

    /// <summary>The factor of Σ|w|: finite and not negative. Default: 0.</summary>
    public double L1 { get; init => field = OptimizerArguments.NotNegative(value, nameof(L1)); }

    /// <summary>
    /// The factor of Σw²: finite and not negative. It is half the <see cref="Optimizer.WeightDecay"/> that makes the same gradient. Default: 0.
    /// </summary>
    public double L2 { get; init => field = OptimizerArguments.NotNegative(value, nameof(L2)); }

    /// <summary>
    /// The largest norm √Σw² of the weights that come into one unit (of one filter): finite and not negative; 0 is no limit. Weights beyond
    /// are scaled down to it after each step (Srebro and Shraibman, 2005; Hinton et al., 2012). Default: 0.
    /// </summary>
    public double MaxNorm { get; init => field = OptimizerArguments.NotNegative(value, nameof(MaxNorm)); }
}
