using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Declarations;

/// <summary>Tells the attributes of functions from others.</summary>
internal static class FunctionAttributes
{
    public const string Differentiable = "NetGen.DifferentiableAttribute";

    public static bool IsDifferentiable(IMethodSymbol method) => Find(method, "DifferentiableAttribute") is not null;

    public static bool IsConstant(IParameterSymbol parameter) => Find(parameter, "ConstantAttribute") is not null;

    /// <summary>Whether the call is <c>Calculus.Constant(x)</c>.</summary>
    public static bool StopsGradient(IMethodSymbol method) =>
        method.Name == "Constant" && method.ContainingType is { Name: "Calculus" } type && IsOurs(type);

    public static AttributeData? Find(ISymbol symbol, string name) =>
        symbol.GetAttributes().FirstOrDefault(a => a.AttributeClass is { } type && type.Name == name && IsOurs(type));

    private static bool IsOurs(INamedTypeSymbol type) => type.ContainingNamespace is { Name: "NetGen", ContainingNamespace.IsGlobalNamespace: true };
}
