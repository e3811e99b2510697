using System.Buffers.Binary;
using System.IO.Compression;

namespace NetGen;

/// <summary>
/// Decompresses a gzip file and, at its end, compares the content's length with the one that the file ends in: the
/// decompressor takes a missing trailer for granted, so this is what notices a truncated file.
/// </summary>
internal sealed class CheckedGzip(FileStream file, string name) : Stream
{
    private readonly GZipStream _content = new(file, CompressionMode.Decompress, leaveOpen: true);
    private long _length;
    private bool _ended;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _length;
        set => throw new NotSupportedException();
    }

    /// <summary>Whether a file starts with the two bytes of gzip; it is at its start afterwards.</summary>
    public static bool IsStartOf(FileStream file)
    {
        Span<byte> start = stackalloc byte[2];
        int read = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return read == 2 && start[0] == 0x1F && start[1] == 0x8B;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_ended || buffer.IsEmpty)
        {
            return 0;
        }

        int read = _content.Read(buffer);
        _length += read;
        _ended = read == 0;
        if (_ended)
        {
            CheckTrailer();
        }

        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _content.Dispose();
            file.Dispose();
        }

        base.Dispose(disposing);
    }

    private void CheckTrailer()
    {
        Span<byte> trailer = stackalloc byte[sizeof(uint)];
        file.Position = Math.Max(0, file.Length - trailer.Length);
        bool whole = file.ReadAtLeast(trailer, trailer.Length, throwOnEndOfStream: false) == trailer.Length;
        uint stated = BinaryPrimitives.ReadUInt32LittleEndian(trailer);
        if (!whole || stated != (uint)_length)
        {
            throw new DataFormatException(
                name,
                FormattableString.Invariant(
                    $"the gzip file should end in its content's length, {_length}, not {stated}; it is truncated, has trailing bytes, or is several gzip files in one."));
        }
    }
}
