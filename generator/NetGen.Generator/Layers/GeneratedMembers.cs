namespace NetGen.Generator.Layers;

/// <summary>The members that the generated part of a network has; the user's part must leave their names alone.</summary>
internal static class GeneratedMembers
{
    private static readonly string[] Inputs = ["ReadOnlySpan", "Span", "Workspace"];
    private static readonly string[] Targets = ["ReadOnlySpan", "ReadOnlySpan", "Workspace"];

    /// <summary>What the private methods of the passes begin with; a layer's name follows.</summary>
    private static readonly string[] Verbs = ["Forward", "Evaluate", "Train", "Backward", "Relay"];

    /// <summary>Constants, properties, fields and types.</summary>
    public static IEnumerable<string> Names(NetworkBuild network) =>
    [
        "InputLength", "OutputLength", "ParameterCount", "TargetLength", "LossReduction", "Parameters", "ParameterTensors", "Layers", "Seed",
        "Workspace", "_parameters", "HotLoop", "TrainingStep", "ForwardPass", "TrainingPass", "LossPass", .. network.Members,
    ];

    /// <summary>Methods, by name and the names of their parameters' types; other overloads are the user's to add.</summary>
    public static IEnumerable<(string Name, IReadOnlyList<string> Parameters)> Methods(NetworkBuild network) =>
    [
        ("CreateWorkspace", ["Int32"]),
        ("Forward", Inputs),
        ("Loss", Targets),
        ("Descend", [.. Targets, "Single", "ReadOnlySpan"]),
        ("Descend", [.. Targets, "Double", "ReadOnlySpan"]),
        ("Backward", network.HasLoss ? [.. Targets, "Boolean", "ReadOnlySpan"] : [.. Targets, "Boolean"]),
    ];

    /// <summary>Whether a private method of a pass could have this name: <c>BackwardDense1</c>, <c>BackwardDense1_dW1</c>.</summary>
    public static bool IsPass(string member, NetworkBuild network) => Verbs.Any(verb =>
        member.StartsWith(verb, StringComparison.Ordinal) && network.LayerNames.Any(layer => IsLayer(member.Substring(verb.Length), layer)));

    private static bool IsLayer(string text, string layer) => text.StartsWith(layer, StringComparison.OrdinalIgnoreCase)
        && (text.Length == layer.Length || text[layer.Length] == '_' || text.Substring(layer.Length).StartsWith("Part", StringComparison.Ordinal));
}
