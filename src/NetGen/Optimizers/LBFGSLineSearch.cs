namespace NetGen;

/// <summary>How <see cref="LBFGS"/> finds the length of a step.</summary>
public enum LBFGSLineSearch
{
    /// <summary>The learning rate is the length.</summary>
    None,

    /// <summary>A length that fulfils the strong Wolfe conditions: PyTorch's <c>strong_wolfe</c>.</summary>
    StrongWolfe,
}
