using NetGen.Generator.Common;

namespace NetGen.Generator.Layers;

/// <summary>One argument of a layer, as its attribute class declares it.</summary>
/// <param name="Name">The constructor parameter or the property.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsProperty">A property, which may be left out; else a constructor parameter.</param>
internal sealed record Argument(string Name, ArgumentType Type, bool IsProperty)
{
    /// <summary>The value of a number or a boolean (0 or 1) that is not given.</summary>
    public double Number { get; init; }

    /// <summary>The member of a choice that is not given; null for a text.</summary>
    public string? Text { get; init; }

    /// <summary>What a number, or every element of an array of numbers, may be.</summary>
    public Interval? Allowed { get; init; }

    /// <summary>For a choice: the name of the enum.</summary>
    public string EnumName { get; init; } = "";

    /// <summary>For a choice: the members of the enum.</summary>
    public ValueList<string> Members { get; init; } = [];

    /// <summary>A value that has a name of its own in C#.</summary>
    public NamedValue? Named { get; init; }

    /// <summary>A required whole number of at least 1.</summary>
    public static Argument Size(string parameter) => new(parameter, ArgumentType.Integer, false) { Allowed = Interval.Size };

    /// <summary>A required array of whole numbers of at least 1.</summary>
    public static Argument Sizes(string parameter) => new(parameter, ArgumentType.Integers, false) { Allowed = Interval.Size };

    /// <summary>A required array of names.</summary>
    public static Argument Names(string parameter) => new(parameter, ArgumentType.Texts, false);

    /// <summary>A required text.</summary>
    public static Argument Required(string parameter) => new(parameter, ArgumentType.Text, false);

    /// <summary>A required <c>float</c>.</summary>
    public static Argument Required(string parameter, Interval allowed) => new(parameter, ArgumentType.Single, false) { Allowed = allowed };

    public static Argument Integer(string property, int value, Interval allowed) =>
        new(property, ArgumentType.Integer, true) { Number = value, Allowed = allowed };

    public static Argument Single(string property, double value, Interval allowed) =>
        new(property, ArgumentType.Single, true) { Number = value, Allowed = allowed };

    public static Argument Double(string property, double value, Interval allowed) =>
        new(property, ArgumentType.Double, true) { Number = value, Allowed = allowed };

    public static Argument Flag(string property, bool value) => new(property, ArgumentType.Boolean, true) { Number = value ? 1 : 0 };

    public static Argument Word(string property) => new(property, ArgumentType.Text, true);

    /// <summary>A type, in which a function is looked for; the network itself if it is not given.</summary>
    public static Argument OfType(string parameter) => new(parameter, ArgumentType.Type, false);

    /// <summary>The name of a function of the user.</summary>
    public static Argument Function(string parameter) => new(parameter, ArgumentType.Function, false);

    /// <summary>A member of an enum of the library; the first member is what it is when not given.</summary>
    public static Argument Choice(string property, string enumName, params string[] members) =>
        new(property, ArgumentType.Choice, true) { Text = members[0], EnumName = enumName, Members = members.ToValueList() };
}
