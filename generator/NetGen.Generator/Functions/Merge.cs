using NetGen.Generator.Calculus;

namespace NetGen.Generator.Functions;

/// <summary>A number that has one value after one branch, and another one after the other.</summary>
internal sealed record Merge(string Name, Expr Then, Expr Else);
