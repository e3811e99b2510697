using System.Globalization;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Common;
using NetGen.Generator.Layers;

namespace NetGen.Generator.Declarations;

/// <summary>Makes a layer's model of its attribute.</summary>
internal static class LayerParser
{
    /// <summary>The model; null where the attribute does not compile, which the compiler reports.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="functions">Finds the functions that it names.</param>
    public static LayerModel? Parse(AttributeData attribute, FunctionFinder functions)
    {
        if (attribute.AttributeConstructor is not { } constructor)
        {
            return null;
        }

        var given = constructor.Parameters.Zip(attribute.ConstructorArguments, (p, value) => (p.Name, Value: value))
            .Concat(attribute.NamedArguments.Select(n => (Name: n.Key, n.Value)))
            .ToList();
        if (given.Any(g => !IsSound(g.Value)))
        {
            return null;
        }

        string kind = LayerAttributes.Kind(attribute);
        var entry = Catalogue.Find(kind) ?? throw new InvalidOperationException($"The catalogue has no entry for {kind}.");
        var order = entry.Arguments.Select(a => a.Name).ToList();
        var arguments = given.Select(g => Argument(g.Name, g.Value)).OfType<ArgumentModel>()
            .Select(a => entry.Arguments.First(d => d.Name == a.Name).Type == ArgumentType.Function ? a with { Function = functions.Find(Place(given), a.Texts[0]) } : a)
            .OrderBy(a => order.IndexOf(a.Name)).ToValueList();
        return new(kind, LayerText.Format(entry, arguments), arguments);
    }

    /// <summary>The type in which a function is looked for.</summary>
    private static INamedTypeSymbol? Place(IEnumerable<(string Name, TypedConstant Value)> given) =>
        given.Select(g => g.Value).FirstOrDefault(v => v.Kind == TypedConstantKind.Type).Value as INamedTypeSymbol;

    /// <summary>An enum value as the name of its member; a value without a name as its number.</summary>
    public static string Member(TypedConstant value) => value.Type?.GetMembers().OfType<IFieldSymbol>()
        .FirstOrDefault(f => f.HasConstantValue && Equals(f.ConstantValue, value.Value))?.Name
        ?? Convert.ToString(value.Value, CultureInfo.InvariantCulture);

    private static bool IsSound(TypedConstant value) => value.Kind switch
    {
        TypedConstantKind.Error => false,
        TypedConstantKind.Array => value.IsNull || value.Values.All(IsSound),
        _ => true,
    };

    /// <summary>A text that is null counts as not given.</summary>
    private static ArgumentModel? Argument(string name, TypedConstant value)
    {
        if (value.Kind != TypedConstantKind.Array)
        {
            return value.IsNull ? null : Argument(name, [value], value.Type);
        }

        return Argument(name, value.IsNull ? [] : value.Values, ((IArrayTypeSymbol)value.Type!).ElementType);
    }

    private static ArgumentModel Argument(string name, IEnumerable<TypedConstant> values, ITypeSymbol? type) => type switch
    {
        { SpecialType: SpecialType.System_String } => new(name, [], values.Select(v => v.Value as string ?? "").ToValueList()),
        { Name: "Type" } => new(name, [], values.Select(v => (v.Value as ITypeSymbol)?.Name ?? "").ToValueList()),
        { TypeKind: TypeKind.Enum } => new(name, [], values.Select(Member).ToValueList()),
        _ => new(name, values.Select(v => Number(v.Value)).ToValueList(), []),
    };

    private static double Number(object? value) => value switch
    {
        bool flag => flag ? 1 : 0,
        float single => Numerals.AsWritten(single),
        _ => Convert.ToDouble(value, CultureInfo.InvariantCulture),
    };
}
