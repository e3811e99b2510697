namespace NetGen;

/// <summary>How gradients are kept from growing too large, before the optimiser sees them. PyTorch's definitions.</summary>
public sealed class GradientClipping
{
    private GradientClipping(bool isNorm, double max)
    {
        IsNorm = isNorm;
        Max = max;
    }

    /// <summary>Whether the norm of all gradients is limited; else the size of each.</summary>
    public bool IsNorm { get; }

    /// <summary>The limit.</summary>
    public double Max { get; }

    /// <summary>
    /// Limits the norm of all gradients together, as <c>clip_grad_norm_</c> does: g ← g·min(1, max/(‖g‖₂ + 10⁻⁶)). Their direction stays.
    /// </summary>
    /// <param name="max">The largest norm: finite and above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is out of its range.</exception>
    public static GradientClipping Norm(double max) => new(true, OptimizerArguments.Positive(max, nameof(max)));

    /// <summary>Limits each gradient for itself, as <c>clip_grad_value_</c> does: g ← max(−max, min(g, max)).</summary>
    /// <param name="max">The largest size: finite and above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is out of its range.</exception>
    public static GradientClipping Value(double max) => new(false, OptimizerArguments.Positive(max, nameof(max)));

    /// <summary>What gradients are multiplied by, where their squares add up to this; not a number if the sum is not.</summary>
    internal double FactorFor(double sumOfSquares) => Math.Min(1, Max / (Math.Sqrt(sumOfSquares) + 1e-6));
}
