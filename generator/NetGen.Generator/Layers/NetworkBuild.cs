using NetGen.Generator.Common;

namespace NetGen.Generator.Layers;

/// <summary>What a declaration turns out to be.</summary>
/// <param name="Network">The network; null if there is an error among the problems.</param>
/// <param name="Problems">What is wrong with it, in the order of the source.</param>
internal sealed record NetworkBuild(Network? Network, ValueList<LayerProblem> Problems);
