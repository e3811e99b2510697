namespace NetGen.Generator.Layers;

/// <summary>What a layer does to a function that is linear in front of it.</summary>
internal enum Linearity
{
    /// <summary>Makes it nonlinear, or is there to say that linear is meant.</summary>
    Nonlinear,

    /// <summary>Keeps it linear and learns nothing itself.</summary>
    Neutral,

    /// <summary>Keeps it linear and has weights, so that a second one behind it adds nothing that one could not do.</summary>
    Linear,
}
