namespace NetGen.Generator.Layers;

/// <summary>How a parameter starts.</summary>
/// <param name="Kind">A member of the library's enum <c>Initializer</c>, never <c>Default</c>.</param>
/// <param name="FanIn">How many inputs one output sums over.</param>
/// <param name="FanOut">How many outputs one input reaches.</param>
/// <param name="Constant">The value for kind <c>Constant</c>.</param>
internal sealed record Initialisation(string Kind, int FanIn, int FanOut, double Constant);
