using Microsoft.CodeAnalysis;
using NetGen.Generator.Common;

namespace NetGen.Generator.Declarations;

/// <summary>What parsing a differentiable method gives.</summary>
/// <param name="Model">Null if there is an error, ours or the compiler's.</param>
/// <param name="Name">The method.</param>
/// <param name="Location">Its identifier.</param>
/// <param name="Diagnostics">What is wrong.</param>
internal sealed record ParsedFunction(FunctionModel? Model, string Name, Location Location, ValueList<Diagnostic> Diagnostics);
