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

    /// <summary><c>params int[]</c>.</summary>
    Integers,

    /// <summary><c>params string[]</c>.</summary>
    Texts,
}
