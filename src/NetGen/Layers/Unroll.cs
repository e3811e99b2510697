namespace NetGen;

/// <summary>Which loops the generated code writes out as straight-line statements.</summary>
public enum Unroll
{
    /// <summary>Tiny layers become straight-line code; everything larger keeps its loops.</summary>
    Auto,

    /// <summary>
    /// Every loop over features is written out, so that the gradient can be read number by number. A layer too large
    /// for that keeps its loop, and the compiler says so on that layer.
    /// </summary>
    Full,
}
