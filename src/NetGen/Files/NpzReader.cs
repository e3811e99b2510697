using System.IO.Compression;

namespace NetGen;

/// <summary>Reads one NPZ file.</summary>
/// <param name="name">The file, for messages.</param>
/// <param name="limit">The most bytes that the arrays may take unpacked.</param>
internal sealed class NpzReader(string name, long limit)
{
    private readonly long _limit = limit;
    private long _left = limit;

    public IReadOnlyList<TensorData> Read(Stream stream)
    {
        try
        {
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            return ReadEntries(zip);
        }
        catch (Exception exception) when (IsFaultOfFile(exception))
        {
            throw new DataFormatException(name, $"the ZIP file is corrupt: {exception.Message.TrimEnd('.')}.", exception);
        }
    }

    // What ZipArchive throws for files that are not what they should be, depending on where it notices.
    private static bool IsFaultOfFile(Exception exception) =>
        exception is InvalidDataException or EndOfStreamException or NotSupportedException or ArgumentException or OverflowException
        || (exception is IOException and not DataFormatException and not FileNotFoundException);

    private List<TensorData> ReadEntries(ZipArchive zip)
    {
        var arrays = new List<TensorData>();
        var names = new HashSet<string>();
        foreach (ZipArchiveEntry entry in zip.Entries)
        {
            string array = NpzFile.NameOf(entry.FullName)
                ?? throw new DataFormatException(name, $"the entry '{entry.FullName}' is no array: its name should end in .npy.");
            if (!names.Add(array))
            {
                throw new DataFormatException(name, $"two arrays are named '{array}'.");
            }

            arrays.Add(ReadEntry(entry, array));
        }

        return arrays;
    }

    private TensorData ReadEntry(ZipArchiveEntry entry, string array)
    {
        using Stream content = entry.Open();
        using var limited = new LimitedStream(content, _left, name, _limit);
        using var checksum = new Crc32();
        string place = $"{name}: {entry.FullName}";
        var source = new ByteSource(limited, place) { Copy = checksum };
        TensorData data = new NpyReader(source).Read(array);
        _left -= source.Position;
        if (checksum.Value != entry.Crc32)
        {
            throw new DataFormatException(place, $"its checksum should be {entry.Crc32:X8}, but is {checksum.Value:X8}; the file is damaged.");
        }

        return data;
    }
}
