namespace NetGen.Generator.Functions;

/// <summary>What a parameter of a function is.</summary>
internal enum ParameterKind
{
    /// <summary>A real number.</summary>
    Scalar,

    /// <summary>A <c>ReadOnlySpan</c> of real numbers.</summary>
    Span,

    /// <summary>A <c>Span</c> of real numbers that the function writes.</summary>
    Output,

    /// <summary>A whole number, a boolean, an enum: nothing to differentiate by.</summary>
    Setting,
}
