using System.Buffers.Binary;
using System.Numerics;

namespace NetGen;

/// <summary>
/// The records of TensorFlow's files: the length as 64 bits, its checksum, the bytes, their checksum, all little endian. The checksum is
/// the CRC32C, rotated right by 15 bits and increased by 0xa282ead8.
/// </summary>
internal static class EventRecords
{
    private const int HeaderLength = 12, FooterLength = 4;

    // Nothing that is written here comes near; a length beyond is damage.
    private const ulong LongestRecord = 1 << 30;

    public static byte[] Frame(ReadOnlySpan<byte> data)
    {
        byte[] record = new byte[HeaderLength + data.Length + FooterLength];
        BinaryPrimitives.WriteUInt64LittleEndian(record, (ulong)data.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(record.AsSpan(8), Checksum(record.AsSpan(0, 8)));
        data.CopyTo(record.AsSpan(HeaderLength));
        BinaryPrimitives.WriteUInt32LittleEndian(record.AsSpan(HeaderLength + data.Length), Checksum(data));
        return record;
    }

    /// <summary>Where the last whole record ends, and how many there are.</summary>
    public static (long End, int Count) FindEnd(Stream file)
    {
        byte[] header = new byte[HeaderLength];
        long end = 0;
        int count = 0;
        while (TryRead(file, header) && BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(8)) == Checksum(header.AsSpan(0, 8)))
        {
            ulong length = BinaryPrimitives.ReadUInt64LittleEndian(header);
            if (length > LongestRecord || (long)length + FooterLength > file.Length - file.Position)
            {
                break;
            }

            byte[] body = new byte[(int)length + FooterLength];
            if (!TryRead(file, body) || BinaryPrimitives.ReadUInt32LittleEndian(body.AsSpan((int)length)) != Checksum(body.AsSpan(0, (int)length)))
            {
                break;
            }

            end = file.Position;
            count++;
        }

        return (end, count);
    }

    internal static uint Checksum(ReadOnlySpan<byte> data)
    {
        uint crc = uint.MaxValue;
        for (; data.Length >= sizeof(ulong); data = data[sizeof(ulong)..])
        {
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(data));
        }

        foreach (byte value in data)
        {
            crc = BitOperations.Crc32C(crc, value);
        }

        return BitOperations.RotateRight(~crc, 15) + 0xa282ead8;
    }

    private static bool TryRead(Stream file, byte[] buffer) => file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false) == buffer.Length;
}
