namespace NetGen.Generator.Functions;

/// <summary>A step that breaks the rule that every element is defined once and read only then.</summary>
internal sealed record Overwriting(Statement Statement, string Array, string Reason, string WayOut);
