using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace NetGen;

/// <summary>Writes NPY files as NumPy does: version 1.0, or 2.0 for long headers; little-endian, row-major.</summary>
internal static class NpyWriter
{
    private const int Alignment = 64;

    public static void Write(Stream target, TensorContent tensor)
    {
        target.Write(MakeHeader(tensor));
        tensor.WriteTo(target);
    }

    private static byte[] MakeHeader(TensorContent tensor)
    {
        string text = $"{{'descr': '{NpyHeader.DescrOf(tensor.Type)}', 'fortran_order': False, 'shape': {Tuple(tensor.Shape)}, }}";
        int start = NpyHeader.Magic.Length + 2 + sizeof(ushort);
        bool isShort = Pad(start + text.Length + 1) - start <= ushort.MaxValue;
        start = isShort ? start : start + sizeof(ushort);
        var header = new byte[Pad(start + text.Length + 1)];
        NpyHeader.Magic.CopyTo(header);
        header[NpyHeader.Magic.Length] = (byte)(isShort ? 1 : 2);
        WriteLength(header.AsSpan(NpyHeader.Magic.Length + 2), header.Length - start, isShort);
        header.AsSpan(start).Fill((byte)' ');
        Encoding.ASCII.GetBytes(text, header.AsSpan(start));
        header[^1] = (byte)'\n';
        return header;
    }

    private static void WriteLength(Span<byte> target, int length, bool isShort)
    {
        if (isShort)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(target, (ushort)length);
        }
        else
        {
            BinaryPrimitives.WriteInt32LittleEndian(target, length);
        }
    }

    private static int Pad(int length) => (length + Alignment - 1) / Alignment * Alignment;

    private static string Tuple(IReadOnlyList<long> shape)
    {
        string sizes = string.Join(", ", shape.Select(size => size.ToString(CultureInfo.InvariantCulture)));
        return shape.Count == 1 ? $"({sizes},)" : $"({sizes})";
    }
}
