using System.Numerics;

namespace NetGen;

/// <summary>
/// The numbers of one step of <see cref="Adam"/>, computed in double precision and rounded once.
/// </summary>
internal readonly struct AdamFactors<T>
    where T : unmanaged, INumberBase<T>
{
    public AdamFactors(Adam settings, double beta1Power, double beta2Power)
    {
        Beta1 = T.CreateTruncating(settings.Beta1);
        Beta2 = T.CreateTruncating(settings.Beta2);
        OneMinusBeta1 = T.CreateTruncating(1 - settings.Beta1);
        OneMinusBeta2 = T.CreateTruncating(1 - settings.Beta2);
        Epsilon = T.CreateTruncating(settings.Epsilon);
        Step = T.CreateTruncating(-settings.LearningRate / (1 - beta1Power));
        RootCorrection = T.CreateTruncating(1 / Math.Sqrt(1 - beta2Power));
    }

    public T Beta1 { get; }

    public T Beta2 { get; }

    public T OneMinusBeta1 { get; }

    public T OneMinusBeta2 { get; }

    public T Epsilon { get; }

    /// <summary>−learningRate/(1 − β₁ᵗ).</summary>
    public T Step { get; }

    /// <summary>1/√(1 − β₂ᵗ): a division less per parameter.</summary>
    public T RootCorrection { get; }
}
