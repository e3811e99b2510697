namespace NetGen;

/// <summary>That one layer takes what another gives.</summary>
/// <param name="From">The name of the layer that gives.</param>
/// <param name="To">The name of the layer that takes.</param>
public sealed record NetworkEdge(string From, string To);
