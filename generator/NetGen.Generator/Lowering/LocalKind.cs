namespace NetGen.Generator.Lowering;

/// <summary>The type of a local variable.</summary>
internal enum LocalKind
{
    /// <summary>Whatever the value is: lanes in code with lanes, a number otherwise.</summary>
    Natural,

    /// <summary>A number, also in code with lanes.</summary>
    Scalar,

    /// <summary>The key of a random stream.</summary>
    Key,
}
