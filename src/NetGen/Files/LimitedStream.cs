namespace NetGen;

/// <summary>Reads another stream and refuses to read more of it than was allowed.</summary>
/// <param name="content">The other stream; stays open.</param>
/// <param name="left">How many bytes may still come.</param>
/// <param name="name">The file, for messages.</param>
/// <param name="limit">How many bytes of the whole file may come.</param>
internal sealed class LimitedStream(Stream content, long left, string name, long limit) : Stream
{
    private long _left = left;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        int read = content.Read(buffer);
        _left -= read;
        return _left >= 0 ? read : throw new DataFormatException(name, $"the arrays take more than {limit} bytes unpacked, which is the limit given.");
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
