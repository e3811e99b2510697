namespace NetGen.Generator.Tests.Functions;

/// <summary>A random formula as C#.</summary>
/// <param name="Text">The formula; conditions stand between ⟨ and ⟩, values that a switch looks at between ⟪ and ⟫.</param>
/// <param name="Bound">What its absolute value stays below, roughly.</param>
internal sealed record DrawnFormula(string Text, double Bound);
