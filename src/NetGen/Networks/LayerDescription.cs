namespace NetGen;

/// <summary>A layer of a network as it was declared, for reports and diagrams.</summary>
/// <param name="Name">Its name: <c>conv1</c>.</param>
/// <param name="Declaration">How it is declared: <c>Conv2D(8, 5)</c>.</param>
/// <param name="Shape">The shape of what it gives for one example; empty for a loss.</param>
/// <param name="ParameterCount">How many parameters it owns; 0 where it shares those of another.</param>
/// <param name="Sources">The indices of the layers that it reads.</param>
public sealed record LayerDescription(
    string Name, string Declaration, IReadOnlyList<int> Shape, int ParameterCount, IReadOnlyList<int> Sources);
