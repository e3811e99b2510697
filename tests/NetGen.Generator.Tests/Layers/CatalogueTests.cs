using System.Reflection;
using NetGen.Generator.Layers;

namespace NetGen.Generator.Tests.Layers;

/// <summary>The catalogue says of every layer what its attribute class says.</summary>
public class CatalogueTests
{
    private static readonly Dictionary<Type, ArgumentType> Types = new()
    {
        [typeof(int)] = ArgumentType.Integer,
        [typeof(float)] = ArgumentType.Single,
        [typeof(double)] = ArgumentType.Double,
        [typeof(bool)] = ArgumentType.Boolean,
        [typeof(string)] = ArgumentType.Text,
        [typeof(int[])] = ArgumentType.Integers,
        [typeof(string[])] = ArgumentType.Texts,
        [typeof(Type)] = ArgumentType.Type,
    };

    public static TheoryData<Type> Attributes =>
        [.. typeof(LayerAttribute).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(LayerAttribute)) && !t.IsAbstract)];

    [Fact]
    public void Every_attribute_has_an_entry_and_every_entry_an_attribute() => Assert.Equal(
        typeof(LayerAttribute).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(LayerAttribute)) && !t.IsAbstract).Select(t => t.Name).Order(StringComparer.Ordinal),
        Catalogue.Entries.Select(e => e.Kind + "Attribute").Order(StringComparer.Ordinal));

    [Fact]
    public void Every_entry_is_in_the_catalogue() => Assert.Equal(
        typeof(Layer).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Layer)) && !t.IsAbstract).Select(t => t.Name).Order(StringComparer.Ordinal),
        Catalogue.Entries.Select(e => e.GetType().Name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Attributes))]
    public void Constructor_parameters_are_the_required_arguments(Type attribute)
    {
        var parameters = attribute.GetConstructors().SelectMany(c => c.GetParameters()).ToLookup(p => p.Name!, p => p.ParameterType);
        var arguments = Entry(attribute).Arguments.Where(a => !a.IsProperty).ToList();
        Assert.Equal(parameters.Select(p => p.Key).Order(StringComparer.Ordinal), arguments.Select(a => a.Name).Order(StringComparer.Ordinal));
        Assert.All(arguments, a => Assert.All(parameters[a.Name], type => Assert.Equal(Types[type], a.Type == ArgumentType.Function ? ArgumentType.Text : a.Type)));
    }

    [Theory]
    [MemberData(nameof(Attributes))]
    public void Settable_properties_are_the_optional_arguments_with_the_same_defaults(Type attribute)
    {
        var properties = attribute.GetProperties().Where(p => p.SetMethod is { IsPublic: true }).ToDictionary(p => p.Name);
        var arguments = Entry(attribute).Arguments.Where(a => a.IsProperty).ToList();
        Assert.Equal(properties.Keys.Order(StringComparer.Ordinal), arguments.Select(a => a.Name).Order(StringComparer.Ordinal));
        object instance = Create(attribute);
        foreach (var argument in arguments)
        {
            var property = properties[argument.Name];
            var type = property.PropertyType;
            Assert.Equal(type.IsEnum ? ArgumentType.Choice : Types[type], argument.Type);
            Assert.Equal(Default(property.GetValue(instance)), (argument.Number, argument.Text));
            if (type.IsEnum)
            {
                Assert.Equal((type.Name, string.Join(",", Enum.GetNames(type))), (argument.EnumName, string.Join(",", argument.Members)));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Attributes))]
    public void What_an_entry_reads_is_what_its_attribute_can_name(Type attribute)
    {
        var expected = attribute.IsSubclassOf(typeof(SingleSourceLayerAttribute)) ? SourceCount.One
            : attribute.IsSubclassOf(typeof(MultipleSourceLayerAttribute)) ? SourceCount.Several
            : SourceCount.None;
        Assert.Equal(expected, Entry(attribute).Reads);
        Assert.Equal(attribute.IsSubclassOf(typeof(LossLayerAttribute)), Entry(attribute).IsLoss);
    }

    [Fact]
    public void Padding_same_is_the_constant_of_the_library() => Assert.Equal(Padding.Same, Conv2DLayer.Same);

    [Fact]
    public void The_initializers_that_layers_choose_exist()
    {
        var chosen = Catalogue.Entries.Select(e => e.InitializerBefore).OfType<string>().Distinct();
        Assert.All(chosen, name => Assert.Contains(name, Enum.GetNames<Initializer>()));
    }

    private static Layer Entry(Type attribute) => Catalogue.Find(attribute.Name[..^"Attribute".Length])!;

    private static object Create(Type attribute)
    {
        var constructor = attribute.GetConstructors()[0];
        return constructor.Invoke([.. constructor.GetParameters().Select(Value)]);
    }

    private static object Value(ParameterInfo parameter) => parameter.ParameterType == typeof(string) ? "" :
        parameter.ParameterType.IsArray ? Array.CreateInstance(parameter.ParameterType.GetElementType()!, 0) : Activator.CreateInstance(parameter.ParameterType)!;

    private static (double Number, string? Text) Default(object? value) => value switch
    {
        null => (0, null),
        bool flag => (flag ? 1 : 0, null),
        Enum member => (0, member.ToString()),
        float single => (Numerals.AsWritten(single), null),
        _ => (Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture), null),
    };
}
