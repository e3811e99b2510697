namespace NetGen.Generator.Calculus;

/// <summary>What the chain rule gives for a whole network.</summary>
/// <param name="Forward">The forward definitions, with those added that only the gradient needs (where a maximum stands).</param>
/// <param name="Definitions">The gradient definitions, in an order in which they can be computed.</param>
/// <param name="Gradients">The gradient tensor of each tensor that was asked for; one that gets no gradient at all is missing.</param>
internal sealed record Backward(
    IReadOnlyList<Definition> Forward,
    IReadOnlyList<Definition> Definitions,
    IReadOnlyDictionary<Tensor, Tensor> Gradients);
