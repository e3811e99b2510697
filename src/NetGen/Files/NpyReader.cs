using System.Buffers.Binary;

namespace NetGen;

/// <summary>Reads one NPY file from front to back.</summary>
/// <param name="source">The file.</param>
internal sealed class NpyReader(ByteSource source)
{
    private const int PrefixLength = 8;

    // NumPy itself takes headers of up to 10,000 bytes unless told otherwise.
    private const int MaxHeaderLength = 1 << 20;

    public TensorData Read(string name)
    {
        NpyHeader header = ReadHeader();
        int bits = TensorType.BitsOf(header.Type);
        long length = TensorShape.CountBytes(header.Shape, bits);
        if (length < 0)
        {
            throw source.Problem(source.Position, $"an array of shape {TensorShape.Describe(header.Shape)} is impossibly large");
        }

        byte[] bytes = source.Read(length, $"an array of type {header.Type} and shape {TensorShape.Describe(header.Shape)}");
        source.CheckEnd();
        CheckTruth(header, bytes);
        return new(source.Name, name, header.Type, header.Shape, Order(header, bytes, bits / 8));
    }

    private static byte[] Order(NpyHeader header, byte[] bytes, int size)
    {
        if (header.BigEndian)
        {
            ElementBytes.Reverse(bytes, size);
        }

        return header.ColumnMajor && header.Shape.Length > 1 && bytes.Length > 0 ? Transpose(header.Shape, bytes, size) : bytes;
    }

    /// <summary>Puts elements whose first axis is the fastest into the order in which the last is.</summary>
    private static byte[] Transpose(long[] shape, byte[] bytes, int size)
    {
        var rowMajor = new byte[bytes.Length];
        var index = new long[shape.Length];
        long[] strides = Strides(shape, size);
        long place = 0;
        for (int start = 0; start < bytes.Length; start += size)
        {
            bytes.AsSpan(start, size).CopyTo(rowMajor.AsSpan((int)place, size));
            place = Advance(index, shape, strides, place);
        }

        return rowMajor;
    }

    private static long[] Strides(long[] shape, int size)
    {
        var strides = new long[shape.Length];
        long stride = size;
        for (int axis = shape.Length - 1; axis >= 0; axis--)
        {
            strides[axis] = stride;
            stride *= shape[axis];
        }

        return strides;
    }

    /// <summary>Counts an index up, the first axis fastest, and follows it through the bytes.</summary>
    private static long Advance(long[] index, long[] shape, long[] strides, long place)
    {
        for (int axis = 0; axis < shape.Length; axis++)
        {
            place += strides[axis];
            if (++index[axis] < shape[axis])
            {
                return place;
            }

            place -= shape[axis] * strides[axis];
            index[axis] = 0;
        }

        return place;
    }

    private NpyHeader ReadHeader()
    {
        Span<byte> prefix = stackalloc byte[PrefixLength];
        source.Fill(prefix, "the beginning of an NPY file");
        if (!prefix.StartsWith(NpyHeader.Magic))
        {
            throw source.Problem(0, $"an NPY file begins with 0x93 and NUMPY, not 0x{Convert.ToHexString(prefix[..NpyHeader.Magic.Length])}");
        }

        byte major = prefix[6], minor = prefix[7];
        if (major is not (1 or 2) || minor != 0)
        {
            throw source.Problem(6, $"the file is of version {major}.{minor}; expected 1.0 or 2.0");
        }

        uint length = ReadHeaderLength(major);
        if (length > MaxHeaderLength)
        {
            throw source.Problem(PrefixLength, $"the header should be {length} bytes long; at most {MaxHeaderLength} are read");
        }

        return NpyHeaderParser.Parse(source, source.Read(length, "the header"));
    }

    private uint ReadHeaderLength(byte version)
    {
        Span<byte> length = stackalloc byte[version == 1 ? sizeof(ushort) : sizeof(uint)];
        source.Fill(length, "the length of the header");
        return version == 1 ? BinaryPrimitives.ReadUInt16LittleEndian(length) : BinaryPrimitives.ReadUInt32LittleEndian(length);
    }

    private void CheckTruth(NpyHeader header, byte[] bytes)
    {
        int place = header.Type == TensorType.Bool ? bytes.AsSpan().IndexOfAnyExceptInRange((byte)0, (byte)1) : -1;
        if (place >= 0)
        {
            throw source.Problem(source.Position - bytes.Length + place, $"a truth value is {bytes[place]}; expected 0 or 1");
        }
    }
}
