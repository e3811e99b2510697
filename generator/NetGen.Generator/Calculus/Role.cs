namespace NetGen.Generator.Calculus;

/// <summary>Where the values of a tensor come from.</summary>
internal enum Role
{
    /// <summary>The caller's inputs.</summary>
    Input,

    /// <summary>The caller's targets: real values.</summary>
    Target,

    /// <summary>The caller's targets: class indices, the only integers that a definition reads.</summary>
    Label,

    /// <summary>Learned.</summary>
    Parameter,

    /// <summary>Given by a definition.</summary>
    Computed,

    /// <summary>∂L/∂ of another tensor.</summary>
    Gradient,

    /// <summary>∂L/∂ of what the backward pass starts from: the loss of each example, or the outputs.</summary>
    Seed,

    /// <summary>Uniform random numbers in [0, 1), a pure function of seed, layer, step, example and unit.</summary>
    Random,

    /// <summary>What the caller receives.</summary>
    Output,
}
