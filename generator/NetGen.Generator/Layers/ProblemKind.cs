namespace NetGen.Generator.Layers;

/// <summary>A kind of mistake in a declaration, as the compiler shows it.</summary>
/// <param name="Id">Stable, never used for something else: <c>NG0101</c>.</param>
/// <param name="Title">The rule in a few words.</param>
/// <param name="MessageFormat">What is wrong and how to put it right, with places for the details.</param>
/// <param name="Severity">How bad it is.</param>
internal sealed record ProblemKind(string Id, string Title, string MessageFormat, Severity Severity);
