namespace NetGen;

/// <summary>A layer in the diagram of a network.</summary>
/// <param name="Name">Its name, unique in its network, for example <c>dense1</c>.</param>
/// <param name="Kind">What it is, for example <c>Dense</c>.</param>
/// <param name="Shape">What comes out of it, for example <c>8×24×24</c>.</param>
/// <param name="Formula">What it computes, for example <c>a = W·x + b</c>; may be empty.</param>
public sealed record NetworkNode(string Name, string Kind, string Shape, string Formula = "");
