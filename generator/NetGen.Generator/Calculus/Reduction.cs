namespace NetGen.Generator.Calculus;

/// <summary>The ways to reduce over indices.</summary>
internal enum Reduction
{
    Sum,
    Max,

    /// <summary>Where the first maximum stands, counted row-major over the reduced indices.</summary>
    ArgMax,

    /// <summary>log Σ exp, computed without overflow.</summary>
    LogSumExp,
}
