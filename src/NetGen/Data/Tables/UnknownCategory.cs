namespace NetGen;

/// <summary>What becomes of a category that was not there when the encoder was fitted.</summary>
public enum UnknownCategory
{
    /// <summary>A <see cref="DataFormatException"/> that names line, column and value.</summary>
    Error,

    /// <summary>All inputs of that feature are 0.</summary>
    AllZeros,
}
