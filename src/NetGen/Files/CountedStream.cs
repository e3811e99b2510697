namespace NetGen;

/// <summary>Passes on what is written, as long as it is what was announced.</summary>
/// <param name="target">Where it goes; stays open.</param>
/// <param name="length">How many bytes are expected.</param>
/// <param name="what">What is written, for messages.</param>
internal sealed class CountedStream(Stream target, long length, string what) : Stream
{
    private long _written;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (buffer.Length > length - _written)
        {
            throw new InvalidOperationException($"More than {length} bytes were written for {what}.");
        }

        target.Write(buffer);
        _written += buffer.Length;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public void CheckEnd()
    {
        if (_written != length)
        {
            throw new InvalidOperationException($"{_written} bytes were written for {what}, which takes {length}.");
        }
    }
}
