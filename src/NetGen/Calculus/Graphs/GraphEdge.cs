namespace NetGen;

/// <summary>An edge in a picture.</summary>
/// <param name="Input">What it stands for.</param>
/// <param name="Way">The boxes that it goes through, from the node that was read to the one that was computed.</param>
internal sealed record GraphEdge(GraphInput Input, IReadOnlyList<GraphBox> Way);
