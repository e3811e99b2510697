namespace NetGen;

/// <summary>A layer with weights and, unless told otherwise, a bias.</summary>
public abstract class WeightedLayerAttribute : ParametricLayerAttribute
{
    /// <summary>Creates the attribute.</summary>
    private protected WeightedLayerAttribute()
    {
    }

    /// <summary>Whether a learned bias is added to every output. Default: <see langword="true"/>.</summary>
    public bool Bias { get; set; } = true;

    /// <summary>
    /// How the weights start. <see cref="Initializer.Default"/> fits the activation that follows:
    /// <see cref="Initializer.HeUniform"/> before ReLU, LeakyReLU, PReLU, ELU, GELU and SiLU, <see cref="Initializer.LeCunNormal"/> before
    /// SELU, <see cref="Initializer.GlorotUniform"/> before anything else.
    /// </summary>
    public Initializer WeightInitializer { get; set; } = Initializer.Default;

    /// <summary>How the bias starts. <see cref="Initializer.Default"/> is zeros.</summary>
    public Initializer BiasInitializer { get; set; } = Initializer.Default;

    /// <summary>The value of every weight when <see cref="WeightInitializer"/> is <see cref="Initializer.Constant"/>.</summary>
    public double WeightConstant { get; set; }

    /// <summary>The value of every bias when <see cref="BiasInitializer"/> is <see cref="Initializer.Constant"/>.</summary>
    public double BiasConstant { get; set; }

    /// <summary>
    /// While training with <see cref="Trainer"/>, L1·Σ|w| over the weights (not the bias) is added to the loss: at least 0. It makes many weights
    /// vanish. Default: 0. See <see cref="Penalty"/>.
    /// </summary>
    public double L1 { get; set; }

    /// <summary>
    /// While training with <see cref="Trainer"/>, L2·Σw² over the weights (not the bias) is added to the loss: at least 0. It keeps weights small.
    /// Default: 0. See <see cref="Penalty"/>.
    /// </summary>
    public double L2 { get; set; }

    /// <summary>
    /// While training with <see cref="Trainer"/>, the weights that come into one unit (or make up one filter) are scaled down after each step where
    /// their norm √Σw² is larger than this: at least 0, where 0 is no limit. Default: 0. See <see cref="Penalty"/>.
    /// </summary>
    public double MaxNorm { get; set; }
}
