using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Common;
using NetGen.Generator.Functions;
using NetGen.Generator.Layers;

namespace NetGen.Generator.Declarations;

/// <summary>What a differentiable method takes and gives.</summary>
internal static class FunctionSignature
{
    /// <summary>The type that the method computes in: <c>double</c> or <c>float</c>, whichever occurs first in its signature.</summary>
    public static string RealType(IMethodSymbol method) =>
        Types(method).Select(RealType).FirstOrDefault(t => t is not null) ?? "double";

    public static ParameterKind KindOf(IParameterSymbol parameter) => parameter.Type switch
    {
        { SpecialType: SpecialType.System_Double or SpecialType.System_Single } => ParameterKind.Scalar,
        INamedTypeSymbol { Name: "ReadOnlySpan" } span when RealType(span) is not null => ParameterKind.Span,
        INamedTypeSymbol { Name: "Span" } span when RealType(span) is not null => ParameterKind.Output,
        _ => ParameterKind.Setting,
    };

    public static Parameter Parse(IParameterSymbol parameter) => new(
        NameOf(parameter),
        KindOf(parameter),
        parameter.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
        FunctionAttributes.IsConstant(parameter));

    /// <summary>The names of a tuple's elements; null where the method does not return a tuple.</summary>
    public static ValueList<string> ResultNames(IMethodSymbol method) => method.ReturnType is INamedTypeSymbol { IsTupleType: true } tuple
        ? tuple.TupleElements.Select(e => Escaped(e.Name)).ToValueList()
        : [];

    /// <summary>What a parameter is called in generated code: as it is, but for the names that generated methods use themselves.</summary>
    public static string NameOf(IParameterSymbol parameter)
    {
        string name = parameter.Name;
        while (ReservedNames.All.Contains(name) || (name != parameter.Name && parameter.ContainingSymbol is IMethodSymbol method && method.Parameters.Any(p => p.Name == name)))
        {
            name += "Argument";
        }

        return Escaped(name);
    }

    /// <summary>A name as C# reads it.</summary>
    public static string Escaped(string name) => SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None ? "@" + name : name;

    /// <summary>Checks the method and the types around it.</summary>
    public static void Check(IMethodSymbol method, MethodDeclarationSyntax syntax)
    {
        var name = syntax.Identifier;
        Require(method.MethodKind == MethodKind.Ordinary, "it implements a member of an interface explicitly", "write it as a static method of its own");
        Require(method.IsStatic, "it is an instance method", "make it static and pass what it reads as parameters");
        Require(!method.IsGenericMethod, "it is generic", "write it for float or double");
        Require(!method.IsAsync && method.RefKind == RefKind.None, "it is asynchronous or returns a reference", "return the numbers themselves");
        for (var type = method.ContainingType; type is not null; type = type.ContainingType)
        {
            Require(!type.IsGenericType, $"the type '{type.Name}' is generic", "put it into a type without type parameters");
        }

        foreach (var container in syntax.Ancestors().OfType<TypeDeclarationSyntax>())
        {
            Require(container.Modifiers.Any(SyntaxKind.PartialKeyword), $"the type '{container.Identifier.ValueText}' is not partial, so its derivatives cannot be added", $"write 'partial {TypeParser.Keyword(container)} {container.Identifier.ValueText}'");
            Require(!container.Modifiers.Any(SyntaxKind.FileKeyword), $"the type '{container.Identifier.ValueText}' is visible in its file only", "remove 'file'");
        }

        foreach (var (parameter, at) in method.Parameters.Zip(syntax.ParameterList.Parameters, (p, s) => (p, s)))
        {
            if (parameter.RefKind is RefKind.Ref or RefKind.Out)
            {
                throw new Refusal(FunctionProblems.Aliasing, at, parameter.Name, "take it by value, and return what is computed");
            }

            bool isKnown = KindOf(parameter) != ParameterKind.Setting
                || parameter.Type is INamedTypeSymbol { EnumUnderlyingType.SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_Int32 }
                || parameter.Type.SpecialType is SpecialType.System_Int32 or SpecialType.System_Boolean;
            RequireAt(at, isKnown, $"the parameter '{parameter.Name}' is of type '{parameter.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}'", "use float or double, ReadOnlySpan or Span of them, int, bool or an enum of int");
        }

        bool isVoid = method.ReturnsVoid;
        bool hasOutput = method.Parameters.Any(p => KindOf(p) == ParameterKind.Output);
        RequireAt(syntax.ReturnType, isVoid || Results(method).All(t => RealType(t) is not null && KindOfReal(t)), $"it returns '{method.ReturnType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}'", "return a float or double, or a tuple of them, or write a Span parameter");
        Require(isVoid == hasOutput, isVoid ? "it gives nothing" : "it both returns a result and writes a span", isVoid ? "return a number, a tuple of numbers, or write a Span parameter" : "do one of the two");
        Require(method.Parameters.Count(p => KindOf(p) == ParameterKind.Output) <= 1, "it writes several spans", "write one after the other into a single span");
        Require(Types(method).Select(RealType).Where(t => t is not null).Distinct().Count() <= 1, "it mixes float and double", "use one of them throughout");
        Require(method.Parameters.Any(p => !FunctionAttributes.IsConstant(p) && KindOf(p) is ParameterKind.Scalar or ParameterKind.Span && !FunctionAttributes.IsConstant(p)), "it has no parameter to differentiate by", "give it a real parameter without [Constant]");

        void Require(bool holds, string reason, string wayOut) => RequireToken(holds, reason, wayOut);

        void RequireToken(bool holds, string reason, string wayOut)
        {
            if (!holds)
            {
                throw new Refusal(FunctionProblems.Signature, syntax, name.ValueText, reason, wayOut);
            }
        }

        void RequireAt(SyntaxNode at, bool holds, string reason, string wayOut)
        {
            if (!holds)
            {
                throw new Refusal(FunctionProblems.Signature, at, name.ValueText, reason, wayOut);
            }
        }
    }

    private static bool KindOfReal(ITypeSymbol type) => type.SpecialType is SpecialType.System_Double or SpecialType.System_Single;

    private static IEnumerable<ITypeSymbol> Results(IMethodSymbol method) => method.ReturnType is INamedTypeSymbol { IsTupleType: true } tuple
        ? tuple.TupleElements.Select(e => e.Type)
        : [method.ReturnType];

    private static IEnumerable<ITypeSymbol> Types(IMethodSymbol method) => method.Parameters.Select(p => p.Type).Concat(Results(method));

    private static string? RealType(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_Double } => "double",
        { SpecialType: SpecialType.System_Single } => "float",
        INamedTypeSymbol { Name: "Span" or "ReadOnlySpan", TypeArguments.Length: 1, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } span => RealType(span.TypeArguments[0]),
        _ => null,
    };
}
