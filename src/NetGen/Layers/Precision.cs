namespace NetGen;

/// <summary>The floating-point type a network computes in.</summary>
public enum Precision
{
    /// <summary>32-bit <see cref="float"/>: for training and prediction.</summary>
    Single,

    /// <summary>64-bit <see cref="double"/>: for checking gradients and for numerically delicate problems.</summary>
    Double,
}
