using System.Buffers.Binary;
using System.Text;

namespace NetGen;

/// <summary>Writes the fields of a protocol buffer message; fields are numbered, and every value carries its length or kind.</summary>
internal sealed class ProtobufWriter
{
    private const int VarintKind = 0, Fixed64Kind = 1, LengthKind = 2, Fixed32Kind = 5;

    private readonly MemoryStream _bytes = new();

    public byte[] ToArray() => _bytes.ToArray();

    public ProtobufWriter Integer(int field, long value)
    {
        Key(field, VarintKind);
        Varint((ulong)value);
        return this;
    }

    public ProtobufWriter Float(int field, float value)
    {
        Key(field, Fixed32Kind);
        Span<byte> bytes = stackalloc byte[sizeof(float)];
        BinaryPrimitives.WriteSingleLittleEndian(bytes, value);
        _bytes.Write(bytes);
        return this;
    }

    public ProtobufWriter Double(int field, double value)
    {
        Key(field, Fixed64Kind);
        WriteDouble(value);
        return this;
    }

    /// <summary>A packed list.</summary>
    public ProtobufWriter Doubles(int field, IReadOnlyList<double> values)
    {
        Key(field, LengthKind);
        Varint((ulong)values.Count * sizeof(double));
        foreach (double value in values)
        {
            WriteDouble(value);
        }

        return this;
    }

    public ProtobufWriter Text(int field, string value) => Bytes(field, Encoding.UTF8.GetBytes(value));

    public ProtobufWriter Message(int field, ProtobufWriter message) => Bytes(field, message.ToArray());

    public ProtobufWriter Bytes(int field, ReadOnlySpan<byte> value)
    {
        Key(field, LengthKind);
        Varint((ulong)value.Length);
        _bytes.Write(value);
        return this;
    }

    private void WriteDouble(double value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(double)];
        BinaryPrimitives.WriteDoubleLittleEndian(bytes, value);
        _bytes.Write(bytes);
    }

    private void Key(int field, int kind) => Varint((ulong)((field << 3) | kind));

    // Seven bits a byte, the lowest first; the highest bit says that more follow.
    private void Varint(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            _bytes.WriteByte((byte)(value | 0x80));
        }

        _bytes.WriteByte((byte)value);
    }
}
