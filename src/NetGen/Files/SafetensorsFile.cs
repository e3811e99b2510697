using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace NetGen;

/// <summary>
/// Named tensors and strings in the safetensors format (https://github.com/huggingface/safetensors), which PyTorch, JAX and many others
/// read and write: 8 bytes of length, a JSON header, and the bytes of the tensors.
/// </summary>
/// <remarks>
/// The reader takes a file for what it is only if every byte of it makes sense: it checks lengths, the whole header, that each tensor has
/// the bytes that its shape takes, that the tensors cover the data without overlaps or gaps, and that nothing follows. If the metadata
/// holds <c>netgen.sha256</c>, the content must have that SHA-256, which is computed with a 0 in place of each of its digits.
/// </remarks>
public sealed class SafetensorsFile
{
    private readonly Dictionary<string, TensorData> _byName;

    internal SafetensorsFile(string name, IReadOnlyList<TensorData> tensors, IReadOnlyDictionary<string, string> metadata)
    {
        Name = name;
        Tensors = tensors;
        Metadata = metadata;
        _byName = tensors.ToDictionary(tensor => tensor.Name);
    }

    /// <summary>The path, or what the caller called the content.</summary>
    public string Name { get; }

    /// <summary>The tensors, in the order of their data.</summary>
    public IReadOnlyList<TensorData> Tensors { get; }

    /// <summary>The strings of the file; none for a file without.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; }

    /// <summary>A tensor by its name.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="DataFormatException">The file has no such tensor.</exception>
    public TensorData this[string name] => TryGet(name, out TensorData? tensor)
        ? tensor
        : throw new DataFormatException(Name, $"there is no tensor '{name}' among the {Tensors.Count} of this file.");

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="DataFormatException">The file is not whole, or no safetensors file.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    public static SafetensorsFile Read(string path) => Read(path, null);

    /// <summary>Reads a stream from where it stands to its end.</summary>
    /// <param name="stream">The content; stays open.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="DataFormatException">The content is not whole, or no safetensors file.</exception>
    public static SafetensorsFile Read(Stream stream, string name = "stream") => Read(stream, name, null);

    /// <summary>Reads a file that is in memory.</summary>
    /// <param name="content">The content.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="DataFormatException">The content is not whole, or no safetensors file.</exception>
    public static SafetensorsFile Read(ReadOnlyMemory<byte> content, string name = "memory")
    {
        ArraySegment<byte> bytes = MemoryMarshal.TryGetArray(content, out ArraySegment<byte> segment) ? segment : content.ToArray();
        using var stream = new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false);
        return Read(stream, name);
    }

    /// <summary>Reads the strings of a file, and of the tensors no more than the header.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="DataFormatException">The header is damaged, or does not fit the length of the file.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    public static IReadOnlyDictionary<string, string> ReadMetadata(string path)
    {
        using FileStream file = Open(path);
        return new SafetensorsReader(new ByteSource(file, path)).ReadHeader().Metadata;
    }

    /// <summary>Writes a file, which takes the place of one of that name only when it is whole and on the disk.</summary>
    /// <param name="path">The file.</param>
    /// <param name="tensors">The tensors, in any order.</param>
    /// <param name="metadata">Strings of your own. <c>netgen.sha256</c> is replaced by the file's checksum, whatever it says.</param>
    /// <exception cref="ArgumentException">Two tensors have the same name.</exception>
    /// <exception cref="IOException">The file cannot be written; one that was there is still what it was.</exception>
    public static void Write(string path, IEnumerable<TensorContent> tensors, IReadOnlyDictionary<string, string>? metadata = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        SafetensorsWriter writer = MakeWriter(tensors, metadata);
        AtomicFile.Write(path, writer.WriteFile);
    }

    /// <summary>Writes to a stream.</summary>
    /// <param name="stream">Receives the content at its place; stays open.</param>
    /// <param name="tensors">The tensors, in any order.</param>
    /// <param name="metadata">Strings of your own. <c>netgen.sha256</c> is replaced by the content's checksum, whatever it says.</param>
    /// <exception cref="ArgumentException">Two tensors have the same name.</exception>
    public static void Write(Stream stream, IEnumerable<TensorContent> tensors, IReadOnlyDictionary<string, string>? metadata = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        MakeWriter(tensors, metadata).WriteForward(stream);
    }

    /// <summary>Looks for a tensor.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="tensor">The tensor, if there is one.</param>
    public bool TryGet(string name, [NotNullWhen(true)] out TensorData? tensor) => _byName.TryGetValue(name, out tensor);

    /// <summary>Reads a file of which only some tensors are kept in memory; all is checked.</summary>
    internal static SafetensorsFile Read(string path, Predicate<string>? wanted)
    {
        using FileStream file = Open(path);
        return Read(file, path, wanted);
    }

    /// <inheritdoc cref="Read(string, Predicate{string})"/>
    internal static SafetensorsFile Read(Stream stream, string name, Predicate<string>? wanted)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new SafetensorsReader(new ByteSource(stream, name)).Read(wanted);
    }

    // Large pieces are read straight into their place, so that a buffer would only cost.
    private static FileStream Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0);
    }

    private static SafetensorsWriter MakeWriter(IEnumerable<TensorContent> tensors, IReadOnlyDictionary<string, string>? metadata)
    {
        ArgumentNullException.ThrowIfNull(tensors);
        return new(new SafetensorsLayout(tensors, metadata ?? new Dictionary<string, string>()));
    }
}
