namespace NetGen;

/// <summary>An edge of a <see cref="ComputationGraph"/>: what a node was computed from.</summary>
/// <param name="Node">The node that was read.</param>
/// <param name="Partial">
/// The partial derivative of the one by the other; null where no gradient flows, because what was read is a constant, is held
/// constant with <see cref="Calculus.Constant{T}"/>, or only decided between two values.
/// </param>
public sealed record GraphInput(GraphNode Node, double? Partial);
