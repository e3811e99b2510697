namespace NetGen.Generator.Layers;

/// <summary>The type that an attribute's argument has in C#.</summary>
internal enum ArgumentType
{
    Integer,
    Single,
    Double,
    Boolean,
    Text,

    /// <summary>A member of an enum.</summary>
    Choice,

    /// <summary>A type, where a function stands.</summary>
    Type,

    /// <summary>The name of a method, whose formula comes along.</summary>
    Function,

    /// <summary><c>params int[]</c>.</summary>
    Integers,

    /// <summary><c>params string[]</c>.</summary>
    Texts,
}
