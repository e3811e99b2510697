using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Declarations;

/// <summary>Tells the library's attributes from others.</summary>
internal static class LayerAttributes
{
    public const string Network = "NetGen.NetworkAttribute";

    private const string Suffix = "Attribute";

    public static bool IsLayer(AttributeData attribute)
    {
        for (var type = attribute.AttributeClass?.BaseType; type is not null; type = type.BaseType)
        {
            if (IsOurs(type, "LayerAttribute"))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsNetwork(AttributeData attribute) => attribute.AttributeClass is { } type && IsOurs(type, "NetworkAttribute");

    /// <summary>Whether the class is a network.</summary>
    public static bool IsNetwork(INamedTypeSymbol type) => type.GetAttributes().Any(IsNetwork);

    /// <summary>The kind of layer: the attribute's name without <c>Attribute</c>.</summary>
    public static string Kind(AttributeData attribute)
    {
        string name = attribute.AttributeClass!.Name;
        return name.EndsWith(Suffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - Suffix.Length) : name;
    }

    private static bool IsOurs(INamedTypeSymbol type, string name) =>
        type.Name == name && type.ContainingNamespace is { Name: "NetGen", ContainingNamespace.IsGlobalNamespace: true };
}
