namespace NetGen.Numerics;

/// <summary>The functions of angles that may be far away.</summary>
internal enum CircularFunction
{
    /// <summary>The sine.</summary>
    Sine,

    /// <summary>The cosine.</summary>
    Cosine,

    /// <summary>The tangent.</summary>
    Tangent,
}
