using NetGen.Generator.Lowering;

namespace NetGen.Generator.Emission;

/// <summary>What a public method does once its arguments are checked.</summary>
/// <param name="Name">The name of the method that does it, where it runs in lanes.</param>
/// <param name="Returns">What that gives.</param>
/// <param name="Parameters">The types and names of what it takes, next to the size of the batch.</param>
/// <param name="Calls">The methods that it calls.</param>
/// <param name="PrintBody">Prints what it does.</param>
internal sealed record Pass(
    string Name,
    string Returns,
    IReadOnlyList<(string Type, string Name)> Parameters,
    IReadOnlyList<(Stage Stage, string Method)> Calls,
    Action PrintBody);
