using System.IO.Compression;

namespace NetGen;

/// <summary>Named arrays in NumPy's NPZ format: a ZIP file of NPY files, as <c>numpy.savez</c> writes it.</summary>
public static class NpzFile
{
    /// <summary>What a file may hold unpacked unless the caller says otherwise: 4 GiB.</summary>
    public const long DefaultLimit = 1L << 32;

    private const string Extension = ".npy";

    // ZIP has no dates before 1980. A fixed one makes the same arrays the same file.
    private static readonly DateTimeOffset Date = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="limit">The most bytes that all arrays may take unpacked, since a small file can hold a lot; counted as they come.</param>
    /// <returns>The arrays in the order of the file, named without the extension.</returns>
    /// <exception cref="DataFormatException">The file is not whole, is no NPZ file, holds too much, or elements of another kind.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    public static IReadOnlyList<TensorData> Read(string path, long limit = DefaultLimit)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using FileStream file = File.OpenRead(path);
        return Read(file, path, limit);
    }

    /// <summary>Reads a stream.</summary>
    /// <param name="stream">The content, which can seek; stays open.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="limit">The most bytes that all arrays may take unpacked, since a small file can hold a lot; counted as they come.</param>
    /// <returns>The arrays in the order of the file, named without the extension.</returns>
    /// <exception cref="DataFormatException">The content is not whole, is no NPZ file, holds too much, or elements of another kind.</exception>
    public static IReadOnlyList<TensorData> Read(Stream stream, string name = "stream", long limit = DefaultLimit)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        if (!stream.CanSeek)
        {
            throw new ArgumentException("A ZIP file is read from its end; the stream cannot seek.", nameof(stream));
        }

        return new NpzReader(name, limit).Read(stream);
    }

    /// <summary>Writes a file, which takes the place of one of that name only when it is whole and on the disk.</summary>
    /// <param name="path">The file.</param>
    /// <param name="arrays">The arrays, each of a name of its own.</param>
    /// <param name="compress">Whether to compress them, as <c>numpy.savez_compressed</c> does.</param>
    /// <exception cref="ArgumentException">Two arrays have the same name, or NumPy has no type for one.</exception>
    /// <exception cref="IOException">The file cannot be written; one that was there is still what it was.</exception>
    public static void Write(string path, IEnumerable<TensorContent> arrays, bool compress = false)
    {
        ArgumentNullException.ThrowIfNull(arrays);
        AtomicFile.Write(path, target => Write(target, arrays, compress));
    }

    /// <summary>Writes to a stream.</summary>
    /// <param name="stream">Receives the content; stays open.</param>
    /// <param name="arrays">The arrays, each of a name of its own.</param>
    /// <param name="compress">Whether to compress them, as <c>numpy.savez_compressed</c> does.</param>
    /// <exception cref="ArgumentException">Two arrays have the same name, or NumPy has no type for one.</exception>
    public static void Write(Stream stream, IEnumerable<TensorContent> arrays, bool compress = false)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(arrays);
        var names = new HashSet<string>();
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (TensorContent array in arrays)
        {
            if (!names.Add(array.Name))
            {
                throw new ArgumentException($"Two arrays are named '{array.Name}'.", nameof(arrays));
            }

            WriteEntry(zip, array, compress ? CompressionLevel.Optimal : CompressionLevel.NoCompression);
        }
    }

    /// <summary>The name of the array in an entry; null if the entry is none.</summary>
    internal static string? NameOf(string entry) => entry.EndsWith(Extension, StringComparison.Ordinal) ? entry[..^Extension.Length] : null;

    private static void WriteEntry(ZipArchive zip, TensorContent array, CompressionLevel level)
    {
        ZipArchiveEntry entry = zip.CreateEntry(array.Name + Extension, level);
        entry.LastWriteTime = Date;
        using Stream target = entry.Open();
        NpyWriter.Write(target, array);
    }
}
