namespace NetGen;

/// <summary>How parameters are drawn before training; n_in and n_out are the connections into and out of one unit.</summary>
public enum Initializer
{
    /// <summary>The layer's own choice, which its documentation names.</summary>
    Default = 0,

    /// <summary>Uniform in ±√(6 / n_in), variance 2 / n_in (He et al. 2015); suits ReLU and its kin.</summary>
    HeUniform = 1,

    /// <summary>Normal with mean 0 and variance 2 / n_in (He et al. 2015); suits ReLU and its kin.</summary>
    HeNormal = 2,

    /// <summary>Uniform in ±√(6 / (n_in + n_out)), variance 2 / (n_in + n_out) (Glorot and Bengio 2010); suits tanh and sigmoid.</summary>
    GlorotUniform = 3,

    /// <summary>Normal with mean 0 and variance 2 / (n_in + n_out) (Glorot and Bengio 2010); suits tanh and sigmoid.</summary>
    GlorotNormal = 4,

    /// <summary>Uniform in ±√(3 / n_in), variance 1 / n_in (LeCun et al. 1998); suits SELU.</summary>
    LeCunUniform = 5,

    /// <summary>Normal with mean 0 and variance 1 / n_in (LeCun et al. 1998); suits SELU.</summary>
    LeCunNormal = 6,

    /// <summary>All zero.</summary>
    Zeros = 7,

    /// <summary>All equal to a given number.</summary>
    Constant = 8,
}
