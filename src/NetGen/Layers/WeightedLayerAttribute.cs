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
}
