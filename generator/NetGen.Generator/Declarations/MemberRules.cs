using Microsoft.CodeAnalysis;
using NetGen.Generator.Layers;

namespace NetGen.Generator.Declarations;

/// <summary>The user's part of a network leaves the generated members their names.</summary>
internal static class MemberRules
{
    public static void Check(INamedTypeSymbol type, NetworkBuild network, Location identifier, ICollection<Diagnostic> diagnostics)
    {
        var names = new HashSet<string>(GeneratedMembers.Names(network));
        var methods = GeneratedMembers.Methods(network).ToLookup(m => m.Name, m => m.Parameters);
        foreach (var symbol in OwnNames(type).Where(s => names.Contains(s.Name) || methods.Contains(s.Name) || GeneratedMembers.IsPass(s.Name, network)))
        {
            Report(symbol.Name, symbol.Locations[0]);
        }

        foreach (var member in type.GetMembers().Where(m => !m.IsImplicitlyDeclared && (IsTaken(m, names, methods) || GeneratedMembers.IsPass(m.Name, network))))
        {
            Report(member.Name == ".ctor" ? $"{type.Name}(ulong)" : member.Name, member.Locations[0]);
        }

        for (var @base = type.BaseType; @base is not null && !LayerAttributes.IsNetwork(@base); @base = @base.BaseType)
        {
            foreach (var member in @base.GetMembers().Where(m => IsVisible(m) && (IsTaken(m, names, methods) || GeneratedMembers.IsPass(m.Name, network))))
            {
                Report($"{@base.Name}.{member.Name}", identifier);
            }
        }

        void Report(string member, Location location) =>
            diagnostics.Add(Diagnostic.Create(Descriptors.Of(Problems.MemberTaken), location, member, type.Name));
    }

    /// <summary>A member may not be called like its class or a type parameter of it.</summary>
    private static IEnumerable<ISymbol> OwnNames(INamedTypeSymbol type) => new ISymbol[] { type }.Concat(type.TypeParameters);

    private static bool IsVisible(ISymbol member) =>
        member is not IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor }
        && member.DeclaredAccessibility != Accessibility.Private;

    private static bool IsTaken(ISymbol member, HashSet<string> names, ILookup<string, IReadOnlyList<string>> methods)
    {
        if (member is IMethodSymbol { MethodKind: MethodKind.Constructor, IsStatic: false } constructor)
        {
            return constructor.Parameters.Length == 1 && constructor.Parameters[0].Type.SpecialType == SpecialType.System_UInt64;
        }

        if (names.Contains(member.Name))
        {
            return true;
        }

        return methods[member.Name].Any(parameters => member is not IMethodSymbol method || HasParameters(method, parameters));
    }

    /// <summary>By name, since the generated types do not exist yet.</summary>
    private static bool HasParameters(IMethodSymbol method, IReadOnlyList<string> parameters) =>
        method.Arity == 0 && method.Parameters.Select(p => p.Type.Name).SequenceEqual(parameters);
}
