namespace NetGen;

/// <summary>
/// Replaces a file as a whole or not at all: the content goes into a temporary file of the same folder, onto the disk, and takes the
/// name then. Whoever opens the name finds the old content or the new, also after a crash of the machine.
/// </summary>
internal static class AtomicFile
{
    /// <summary>What the names of unfinished files end in.</summary>
    public const string TemporaryExtension = ".tmp";

    private const int BufferSize = 1 << 16;

    /// <summary>Writes a file. Any failure leaves the old one as it was, and no temporary file behind.</summary>
    /// <param name="path">The file, in a folder that exists.</param>
    /// <param name="write">Writes the content to a stream that can seek.</param>
    public static void Write(string path, Action<Stream> write)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(write);
        string target = Path.GetFullPath(path);
        string temporary = $"{target}.{Path.GetRandomFileName()}{TemporaryExtension}";
        try
        {
            WriteToDisk(temporary, write);
            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            Remove(temporary);
            throw;
        }

        FolderEntry.Flush(Path.GetDirectoryName(target)!);
    }

    private static void WriteToDisk(string path, Action<Stream> write)
    {
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, BufferSize);
        write(file);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Removes what is left of a failed attempt, whose own failure is what the caller hears of.</summary>
    private static void Remove(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }
}
