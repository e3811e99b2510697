namespace NetGen.Generator.Functions;

/// <summary>What a value is called in the source, where generated code calls it otherwise.</summary>
/// <param name="Name">Its name in generated code.</param>
/// <param name="Shown">Its name in the source; empty if it has none.</param>
internal sealed record Label(string Name, string Shown);
