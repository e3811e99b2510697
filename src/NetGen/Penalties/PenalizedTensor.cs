namespace NetGen;

/// <summary>All penalties on one tensor together.</summary>
/// <param name="Tensor">The tensor.</param>
/// <param name="L1">The factor of Σ|w|.</param>
/// <param name="L2">The factor of Σw².</param>
/// <param name="MaxNorm">The largest norm of a unit's weights; 0 for no limit.</param>
internal readonly record struct PenalizedTensor(ParameterTensor Tensor, double L1, double L2, double MaxNorm)
{
    /// <summary>The index behind the last parameter.</summary>
    public int End => Tensor.Offset + Tensor.Length;

    /// <summary>This with another penalty, if it is on this tensor.</summary>
    public PenalizedTensor With(Penalty penalty) => this with
    {
        L1 = L1 + penalty.L1,
        L2 = L2 + penalty.L2,
        MaxNorm = MaxNorm > 0 && penalty.MaxNorm > 0 ? Math.Min(MaxNorm, penalty.MaxNorm) : Math.Max(MaxNorm, penalty.MaxNorm),
    };
}
