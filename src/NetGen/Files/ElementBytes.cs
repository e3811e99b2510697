using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen;

/// <summary>Numbers as the little-endian bytes that files hold.</summary>
internal static class ElementBytes
{
    private const int ChunkLength = 1 << 14;

    /// <summary>Writes numbers to a stream.</summary>
    public static void Write<T>(Stream target, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        if (BitConverter.IsLittleEndian)
        {
            target.Write(MemoryMarshal.AsBytes(values));
        }
        else
        {
            WriteReversed(target, values);
        }
    }

    /// <summary>How to read elements of a file as numbers: rounded to floating-point ones, checked if integers.</summary>
    /// <returns>Null if there is no way without loss of meaning.</returns>
    public static ElementReader<T>? ReaderOf<T>(string type)
        where T : unmanaged, INumberBase<T> => TensorType.IsFloating(type)
            ? IsInteger<T>() ? null : FloatingReaderOf<T>(type)
            : IntegerReaderOf<T>(type);

    /// <summary>Turns every element of so many bytes round.</summary>
    public static void Reverse(Span<byte> bytes, int size)
    {
        for (int start = 0; start < bytes.Length; start += size)
        {
            bytes.Slice(start, size).Reverse();
        }
    }

    private static bool IsInteger<T>()
        where T : INumberBase<T> => T.CreateTruncating(0.5) == T.Zero;

    private static ElementReader<T>? FloatingReaderOf<T>(string type)
        where T : INumberBase<T> => type switch
        {
            TensorType.Float16 => static bytes => T.CreateTruncating(BinaryPrimitives.ReadHalfLittleEndian(bytes)),
            TensorType.BFloat16 => static bytes => T.CreateTruncating(ReadBFloat16(bytes)),
            TensorType.Float32 => static bytes => T.CreateTruncating(BinaryPrimitives.ReadSingleLittleEndian(bytes)),
            TensorType.Float64 => static bytes => T.CreateTruncating(BinaryPrimitives.ReadDoubleLittleEndian(bytes)),
            _ => null,
        };

    private static ElementReader<T>? IntegerReaderOf<T>(string type)
        where T : INumberBase<T> => type switch
        {
            TensorType.Bool or TensorType.UInt8 => static bytes => T.CreateChecked(bytes[0]),
            TensorType.Int8 => static bytes => T.CreateChecked((sbyte)bytes[0]),
            TensorType.UInt16 => static bytes => T.CreateChecked(BinaryPrimitives.ReadUInt16LittleEndian(bytes)),
            TensorType.Int16 => static bytes => T.CreateChecked(BinaryPrimitives.ReadInt16LittleEndian(bytes)),
            TensorType.UInt32 => static bytes => T.CreateChecked(BinaryPrimitives.ReadUInt32LittleEndian(bytes)),
            TensorType.Int32 => static bytes => T.CreateChecked(BinaryPrimitives.ReadInt32LittleEndian(bytes)),
            TensorType.UInt64 => static bytes => T.CreateChecked(BinaryPrimitives.ReadUInt64LittleEndian(bytes)),
            TensorType.Int64 => static bytes => T.CreateChecked(BinaryPrimitives.ReadInt64LittleEndian(bytes)),
            _ => null,
        };

    private static float ReadBFloat16(ReadOnlySpan<byte> bytes) =>
        BitConverter.UInt32BitsToSingle((uint)BinaryPrimitives.ReadUInt16LittleEndian(bytes) << 16);

    private static void WriteReversed<T>(Stream target, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        int size = Unsafe.SizeOf<T>();
        byte[] chunk = ArrayPool<byte>.Shared.Rent(ChunkLength * size);
        for (int start = 0; start < values.Length; start += ChunkLength)
        {
            ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(values.Slice(start, Math.Min(ChunkLength, values.Length - start)));
            bytes.CopyTo(chunk);
            Reverse(chunk.AsSpan(0, bytes.Length), size);
            target.Write(chunk, 0, bytes.Length);
        }

        ArrayPool<byte>.Shared.Return(chunk);
    }
}
