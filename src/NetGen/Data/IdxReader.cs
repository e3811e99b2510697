using System.Buffers.Binary;
using System.IO.Compression;

namespace NetGen;

/// <summary>Reads one IDX file from front to back and says where it stopped making sense.</summary>
internal sealed class IdxReader : IDisposable
{
    private const byte UnsignedByteType = 0x08;
    private const int PrefixLength = 4;
    private const int SizeLength = 4;

    /// <summary>What is allocated before the first element has been seen, in case a corrupt header asks for too much.</summary>
    private const int FirstBlock = 1 << 24;

    private readonly string _path;
    private readonly FileStream _file;
    private readonly Stream _content;
    private readonly bool _compressed;
    private long _position;

    public IdxReader(string path)
    {
        _path = path;
        _file = File.OpenRead(path);
        _compressed = CheckedGzip.IsStartOf(_file);
        _content = _compressed ? new GZipStream(_file, CompressionMode.Decompress, leaveOpen: true) : _file;
    }

    public void Dispose()
    {
        _content.Dispose();
        _file.Dispose();
    }

    public IdxFile Read(int dimensions)
    {
        try
        {
            ReadPrefix(dimensions);
            int[] shape = ReadShape(dimensions);
            byte[] data = ReadElements(shape);
            CheckEnd();
            return new IdxFile(_path, shape, data);
        }
        catch (InvalidDataException exception)
        {
            throw new DataFormatException(
                _path, $"the gzip data is corrupt behind {Place(_position)}.", exception);
        }
    }

    private static string CountDimensions(int count) => count == 1 ? "1 dimension" : $"{count} dimensions";

    private void ReadPrefix(int dimensions)
    {
        Span<byte> prefix = stackalloc byte[PrefixLength];
        Fill(prefix, PrefixLength, "an IDX header");
        if (prefix[0] != 0 || prefix[1] != 0)
        {
            throw Problem(0, $"an IDX file starts with two zero bytes, not 0x{prefix[0]:X2} 0x{prefix[1]:X2}");
        }

        if (prefix[2] != UnsignedByteType)
        {
            throw Problem(2, $"the element type is 0x{prefix[2]:X2}; expected 0x{UnsignedByteType:X2}, unsigned bytes");
        }

        if (prefix[3] != dimensions)
        {
            throw Problem(3, $"the file has {CountDimensions(prefix[3])}; expected {CountDimensions(dimensions)}");
        }
    }

    /// <summary>Reads the sizes and refuses those that no array, or not this file, can hold.</summary>
    private int[] ReadShape(int dimensions)
    {
        Span<byte> sizes = stackalloc byte[SizeLength * dimensions];
        Fill(sizes, PrefixLength + sizes.Length, "the header");
        long most = _compressed ? Array.MaxLength : Math.Min(Array.MaxLength, _file.Length - _position);
        int[] shape = new int[dimensions];
        ulong length = 1;
        for (int axis = 0; axis < dimensions; axis++)
        {
            uint size = BinaryPrimitives.ReadUInt32BigEndian(sizes[(axis * SizeLength)..]);
            length *= size;
            if (size > int.MaxValue || length > (ulong)Array.MaxLength)
            {
                throw Problem(PrefixLength + (axis * SizeLength), $"a size of {size} makes the array impossibly large");
            }

            shape[axis] = (int)size;
        }

        return (long)length <= most ? shape : throw EndsEarly(_file.Length, shape, (long)length);
    }

    /// <summary>Reads the elements into an array that grows with what is really there.</summary>
    private byte[] ReadElements(int[] shape)
    {
        int length = shape.Aggregate(1, (product, size) => product * size);
        long start = _position;
        byte[] data = new byte[Math.Min(length, FirstBlock)];
        int filled = 0;
        while (true)
        {
            int read = ReadUpTo(data.AsSpan(filled));
            filled += read;
            if (filled < data.Length)
            {
                throw EndsEarly(start + filled, shape, length);
            }

            if (filled == length)
            {
                return data;
            }

            Array.Resize(ref data, (int)Math.Min(length, 2L * data.Length));
        }
    }

    private void CheckEnd()
    {
        long end = _position;
        Span<byte> next = stackalloc byte[1];
        if (ReadUpTo(next) != 0)
        {
            throw Problem(end, "more data follows than the header says");
        }

        if (_compressed)
        {
            CheckGzipTrailer(end);
        }
    }

    /// <summary>
    /// A gzip file ends in the length of its content. The decompressor accepts a missing trailer and ignores what
    /// follows one, so this is what notices a truncated file and bytes behind the end.
    /// </summary>
    private void CheckGzipTrailer(long contentLength)
    {
        Span<byte> trailer = stackalloc byte[sizeof(uint)];
        long place = _file.Length - trailer.Length;
        _file.Position = place;
        _file.ReadExactly(trailer);
        uint stated = BinaryPrimitives.ReadUInt32LittleEndian(trailer);
        if (stated != (uint)contentLength)
        {
            throw new DataFormatException(
                _path,
                $"byte {place}: the gzip file should end in its content's length, {contentLength}, not {stated}; it is truncated or has trailing bytes.");
        }
    }

    private void Fill(Span<byte> target, long end, string what)
    {
        if (ReadUpTo(target) < target.Length)
        {
            throw Problem(_position, $"the data ends here; {what} would take {end} bytes");
        }
    }

    private int ReadUpTo(Span<byte> target)
    {
        int read = _content.ReadAtLeast(target, target.Length, throwOnEndOfStream: false);
        _position += read;
        return read;
    }

    private DataFormatException EndsEarly(long place, int[] shape, long length)
    {
        long headerLength = PrefixLength + (SizeLength * shape.Length);
        return Problem(
            place, $"the data ends here; {string.Join("×", shape)} elements and the header would take {headerLength + length} bytes");
    }

    private DataFormatException Problem(long place, string problem) => new(_path, $"{Place(place)}: {problem}.");

    private string Place(long place) => _compressed ? $"byte {place} of the decompressed data" : $"byte {place}";
}
