using System.Buffers.Binary;

namespace NetGen;

/// <summary>Reads one safetensors file from front to back.</summary>
/// <param name="source">The file.</param>
internal sealed class SafetensorsReader(ByteSource source)
{
    private byte[] _text = [];

    /// <summary>Reads tensors and metadata, and checks everything.</summary>
    /// <param name="wanted">Which tensors to keep in memory; null for all.</param>
    public SafetensorsFile Read(Predicate<string>? wanted = null)
    {
        SafetensorsHeader header = ReadHeader();
        using HashStream? hash = header.ChecksumPlace < 0 ? null : HashHeader(header.ChecksumPlace);
        source.Copy = hash;
        var tensors = new List<TensorData>();
        foreach (SafetensorsEntry entry in header.Entries)
        {
            ReadTensor(entry, wanted is null || wanted(entry.Name), tensors);
        }

        source.CheckEnd();
        CheckChecksum(header, hash);
        return new(source.Name, tensors, header.Metadata);
    }

    /// <summary>Reads the header alone; of the data no more is checked than its length, if that is known.</summary>
    public SafetensorsHeader ReadHeader()
    {
        Span<byte> prefix = stackalloc byte[SafetensorsHeader.PrefixLength];
        source.Fill(prefix, "the length of the header");
        ulong length = BinaryPrimitives.ReadUInt64LittleEndian(prefix);
        if (length > SafetensorsHeader.MaxLength)
        {
            throw source.Problem(0, $"the header should be {length} bytes long; the format allows {SafetensorsHeader.MaxLength}");
        }

        _text = source.Read((long)length, "the header");
        SafetensorsHeader header = SafetensorsHeaderParser.Parse(source.Name, _text);
        CheckDataLength(header);
        return header;
    }

    private void CheckDataLength(SafetensorsHeader header)
    {
        long? present = source.Remaining - source.Position;
        if (present is not null && present != header.DataLength)
        {
            throw source.Problem(
                source.Position, $"{present} bytes of data follow the header; its tensors take {header.DataLength}");
        }
    }

    /// <summary>Begins the checksum with the header, in which its own digits are zeros.</summary>
    private HashStream HashHeader(int checksumPlace)
    {
        var hash = new HashStream(Stream.Null);
        Span<byte> prefix = stackalloc byte[SafetensorsHeader.PrefixLength];
        BinaryPrimitives.WriteUInt64LittleEndian(prefix, (ulong)_text.Length);
        hash.Write(prefix);
        _text.AsSpan(checksumPlace, SafetensorsHeader.ChecksumLength).Fill((byte)'0');
        hash.Write(_text);
        return hash;
    }

    private void ReadTensor(SafetensorsEntry entry, bool isWanted, List<TensorData> tensors)
    {
        string what = $"the data of {entry}";
        if (isWanted)
        {
            tensors.Add(new(source.Name, entry.Name, entry.Type, entry.Shape, source.Read(entry.Length, what)));
        }
        else
        {
            source.Skip(entry.Length, what);
        }
    }

    private void CheckChecksum(SafetensorsHeader header, HashStream? hash)
    {
        if (hash is not null && header.Metadata[SafetensorsHeader.ChecksumKey] != hash.Digits)
        {
            throw new DataFormatException(
                source.Name,
                $"the checksum {SafetensorsHeader.ChecksumKey} in the metadata is not that of the content, {hash.Digits}; the file is damaged, or another program changed it and kept the metadata.");
        }
    }
}
