using System.Buffers.Binary;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NetGen;

/// <summary>
/// The header of a file that is to be written, as the reference writer makes it: metadata first, then the tensors, those of the largest
/// elements first and by name among equals; padded with spaces so that the data begins at a multiple of 8.
/// </summary>
internal sealed class SafetensorsLayout
{
    private const int Alignment = 8;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public SafetensorsLayout(IEnumerable<TensorContent> tensors, IReadOnlyDictionary<string, string> metadata)
    {
        Tensors = [.. tensors.OrderByDescending(tensor => TensorType.Rank(tensor.Type)).ThenBy(tensor => tensor.Name, Utf8Order.Instance)];
        CheckNames();
        Metadata = new SortedDictionary<string, string>(metadata.ToDictionary(), Utf8Order.Instance);
        HasChecksum = Metadata.ContainsKey(SafetensorsHeader.ChecksumKey);
        SetChecksum(new string('0', SafetensorsHeader.ChecksumLength));
    }

    /// <summary>The tensors in the order of their data.</summary>
    public IReadOnlyList<TensorContent> Tensors { get; }

    /// <summary>Whether the metadata asks for a checksum.</summary>
    public bool HasChecksum { get; }

    /// <summary>The length and the header.</summary>
    public byte[] Header { get; private set; } = [];

    private SortedDictionary<string, string> Metadata { get; }

    /// <summary>Makes the header anew with these digits, if it has a checksum; its length stays.</summary>
    public void SetChecksum(string digits)
    {
        if (HasChecksum)
        {
            Metadata[SafetensorsHeader.ChecksumKey] = digits;
        }

        Header = Pad(MakeText());
    }

    private static byte[] Pad(byte[] text)
    {
        int length = (text.Length + Alignment - 1) / Alignment * Alignment;
        if (length > SafetensorsHeader.MaxLength)
        {
            throw new ArgumentException($"The header would take {length} bytes; the format allows {SafetensorsHeader.MaxLength}.", "tensors");
        }

        var header = new byte[SafetensorsHeader.PrefixLength + length];
        BinaryPrimitives.WriteUInt64LittleEndian(header, (ulong)length);
        text.CopyTo(header, SafetensorsHeader.PrefixLength);
        header.AsSpan(SafetensorsHeader.PrefixLength + text.Length).Fill((byte)' ');
        return header;
    }

    private void CheckNames()
    {
        var names = new HashSet<string>();
        foreach (TensorContent tensor in Tensors)
        {
            if (tensor.Name == SafetensorsHeader.MetadataKey || !names.Add(tensor.Name))
            {
                throw new ArgumentException($"'{tensor.Name}' is no name for a tensor, or there are two of that name.", "tensors");
            }
        }
    }

    private byte[] MakeText()
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text, Options))
        {
            json.WriteStartObject();
            WriteMetadata(json);
            WriteTensors(json);
            json.WriteEndObject();
        }

        return text.ToArray();
    }

    private void WriteMetadata(Utf8JsonWriter json)
    {
        if (Metadata.Count == 0)
        {
            return;
        }

        json.WriteStartObject(SafetensorsHeader.MetadataKey);
        foreach ((string key, string value) in Metadata)
        {
            json.WriteString(key, value);
        }

        json.WriteEndObject();
    }

    private void WriteTensors(Utf8JsonWriter json)
    {
        long begin = 0;
        foreach (TensorContent tensor in Tensors)
        {
            json.WriteStartObject(tensor.Name);
            json.WriteString("dtype", tensor.Type);
            WriteNumbers(json, "shape", tensor.Shape);
            WriteNumbers(json, "data_offsets", [begin, checked(begin + tensor.ByteLength)]);
            json.WriteEndObject();
            begin += tensor.ByteLength;
        }
    }

    private static void WriteNumbers(Utf8JsonWriter json, string name, IReadOnlyList<long> numbers)
    {
        json.WriteStartArray(name);
        foreach (long number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }

    /// <summary>Orders strings by their UTF-8 bytes, as the reference writer does.</summary>
    private sealed class Utf8Order : IComparer<string>
    {
        public static Utf8Order Instance { get; } = new();

        public int Compare(string? x, string? y) => Encoding.UTF8.GetBytes(x!).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(y!));
    }
}
