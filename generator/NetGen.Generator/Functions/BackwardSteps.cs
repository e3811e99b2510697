using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Functions;

/// <summary>What the chain rule gives for a function.</summary>
/// <param name="Forward">The function's steps, with room for what the way back reads.</param>
/// <param name="Backward">The way back.</param>
/// <param name="Gradients">The adjoints of variables from outside: of the function's parameters.</param>
internal sealed record BackwardSteps(ValueList<Statement> Forward, ValueList<Statement> Backward, IReadOnlyDictionary<string, Expr> Gradients);
