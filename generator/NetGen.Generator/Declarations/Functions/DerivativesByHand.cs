using Microsoft.CodeAnalysis;
using NetGen.Generator.Calculus;
using NetGen.Generator.Common;
using NetGen.Generator.Functions;
using NetGen.Generator.Layers;

namespace NetGen.Generator.Declarations;

/// <summary>Finds derivatives that exist already: written by hand, or generated in another assembly.</summary>
internal static class DerivativesByHand
{
    /// <summary>The method with its derivative; null where there is none.</summary>
    /// <param name="method">The method.</param>
    /// <param name="at">Where it is called or declared, for mistakes.</param>
    public static Callee? Find(IMethodSymbol method, SyntaxNode at)
    {
        var candidates = method.ContainingType.GetMembers().OfType<IMethodSymbol>()
            .Where(m => FunctionAttributes.Find(m, "DerivativeOfAttribute")?.ConstructorArguments.FirstOrDefault().Value as string == method.Name).ToList();
        if (candidates.Count > 0)
        {
            var hand = candidates.FirstOrDefault(c => c.IsStatic && HasSameParameters(c, method)) ?? throw Mismatch(method, candidates[0], at);
            return new(Qualified(method), Qualified(hand), Items(hand, method, at));
        }

        return method.DeclaringSyntaxReferences.Length == 0 ? Generated(method) : null;
    }

    /// <summary>The gradient that was generated when the other assembly was compiled.</summary>
    private static Callee? Generated(IMethodSymbol method)
    {
        var gradient = method.ContainingType.GetMembers(method.Name + "Gradient").OfType<IMethodSymbol>().FirstOrDefault(m => HasSameParameters(m, method) && m.ReturnType.IsTupleType);
        if (gradient is null || !method.Parameters.All(p => FunctionSignature.KindOf(p) == ParameterKind.Scalar && !FunctionAttributes.IsConstant(p)))
        {
            return null;
        }

        return new(Qualified(method), Qualified(gradient), Enumerable.Range(2, method.Parameters.Length).Select(k => $".Item{Numerals.Format((long)k)}").ToValueList());
    }

    /// <summary>A differentiable method with the derivatives that were generated when its assembly was compiled; null where one is missing or out of reach.</summary>
    public static CalledMethod? InOtherAssembly(IMethodSymbol method)
    {
        bool isScalar = method.ReturnType is { IsTupleType: false, SpecialType: not SpecialType.System_Void };
        string back = isScalar ? "Gradient" : "Pullback";
        return Has(back) && Has("Directional") && method.DeclaredAccessibility == Accessibility.Public
            ? new(Qualified(method), isScalar ? Qualified(method) + back : "", isScalar ? "" : Qualified(method) + back, Qualified(method) + "Directional")
            : null;

        bool Has(string suffix) => method.ContainingType.GetMembers(method.Name + suffix).OfType<IMethodSymbol>()
            .Any(m => m.DeclaredAccessibility == Accessibility.Public && m.Parameters.Length > method.Parameters.Length
                && method.Parameters.Zip(m.Parameters, (p, q) => SymbolEqualityComparer.Default.Equals(p.Type, q.Type)).All(same => same));
    }

    private static ValueList<string> Items(IMethodSymbol hand, IMethodSymbol method, SyntaxNode at)
    {
        int count = method.Parameters.Length;
        if (!method.Parameters.All(p => FunctionSignature.KindOf(p) == ParameterKind.Scalar) || !IsReal(method.ReturnType))
        {
            throw Mismatch(method, hand, at);
        }

        if (IsReal(hand.ReturnType) && count == 1)
        {
            return [""];
        }

        return hand.ReturnType is INamedTypeSymbol { IsTupleType: true } tuple && tuple.TupleElements.Length == count && tuple.TupleElements.All(e => IsReal(e.Type))
            ? Enumerable.Range(1, count).Select(k => $".Item{Numerals.Format((long)k)}").ToValueList()
            : throw Mismatch(method, hand, at);
    }

    private static Refusal Mismatch(IMethodSymbol method, IMethodSymbol hand, SyntaxNode at) => new(
        FunctionProblems.DerivativeOf,
        hand.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is Microsoft.CodeAnalysis.CSharp.Syntax.MethodDeclarationSyntax syntax ? syntax.ParameterList : at,
        hand.Name,
        method.Name,
        method.Parameters.Length == 1 ? "the derivative as one number" : $"a tuple of {Numerals.Format((long)method.Parameters.Length)} partial derivatives");

    private static bool HasSameParameters(IMethodSymbol a, IMethodSymbol b) =>
        a.Parameters.Length == b.Parameters.Length && a.Parameters.Zip(b.Parameters, (p, q) => SymbolEqualityComparer.Default.Equals(p.Type, q.Type)).All(same => same);

    private static bool IsReal(ITypeSymbol type) => type.SpecialType is SpecialType.System_Double or SpecialType.System_Single;

    private static string Qualified(IMethodSymbol method) =>
        $"{method.ContainingType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}.{FunctionSignature.Escaped(method.Name)}";
}
