namespace NetGen;

/// <summary>
/// A data file is truncated, corrupt, or does not fit the others. The message names the file and the place.
/// </summary>
public sealed class DataFormatException : IOException
{
    /// <summary>Describes what is wrong with a file.</summary>
    /// <param name="fileName">The file, as the caller named it.</param>
    /// <param name="problem">What is wrong and where, as in "byte 4: …"; without the file's name.</param>
    /// <param name="innerException">What was found first, if this explains it.</param>
    public DataFormatException(string fileName, string problem, Exception? innerException = null)
        : base($"{fileName}: {problem}", innerException) => FileName = fileName;

    /// <summary>The file, as the caller named it.</summary>
    public string FileName { get; }
}
