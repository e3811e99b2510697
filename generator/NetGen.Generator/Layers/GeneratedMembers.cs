namespace NetGen.Generator.Layers;

/// <summary>The public members that the generated part of a network has; the user's part must leave their names alone.</summary>
internal static class GeneratedMembers
{
    private static readonly string[] Inputs = ["ReadOnlySpan", "Span", "Workspace"];
    private static readonly string[] Targets = ["ReadOnlySpan", "ReadOnlySpan", "Workspace"];

    /// <summary>Constants, properties and types.</summary>
    public static IEnumerable<string> Names(NetworkBuild network) =>
    [
        "InputLength", "OutputLength", "ParameterCount", "TargetLength", "LossReduction", "Parameters", "ParameterTensors", "Seed",
        "Workspace", .. network.Members,
    ];

    /// <summary>Methods, by name and the names of their parameters' types; other overloads are the user's to add.</summary>
    public static IEnumerable<(string Name, IReadOnlyList<string> Parameters)> Methods(NetworkBuild network) =>
    [
        ("CreateWorkspace", ["Int32"]),
        ("Forward", Inputs),
        ("Loss", Targets),
        ("Backward", network.HasLoss ? [.. Targets, "Boolean", "ReadOnlySpan"] : [.. Targets, "Boolean"]),
    ];
}
