using NetGen.Generator.Calculus;

namespace NetGen.Generator.Layers;

/// <summary>One declared layer after checking.</summary>
/// <param name="Name">Its name, given or automatic: <c>dense1</c>.</param>
/// <param name="Text">How it is written: <c>Dense(10)</c>.</param>
/// <param name="Sources">The ordinals of the layers that it reads.</param>
/// <param name="OutputShape">The shape that it gives; a loss gives a single number, shape of rank 0.</param>
/// <param name="Output">The tensor that it gives.</param>
/// <param name="ParameterCount">How many parameters it owns; 0 where it shares those of another.</param>
internal sealed record LayerNode(string Name, string Text, IReadOnlyList<int> Sources, Shape OutputShape, Tensor Output, int ParameterCount);
