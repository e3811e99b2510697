namespace NetGen.Generator.Tests.Declarations.Functions;

/// <summary>Members of a class with marks where they are refused, and with which words.</summary>
internal sealed record RefusedFunction(string Marked, params string[] Messages);
