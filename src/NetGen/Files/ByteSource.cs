namespace NetGen;

/// <summary>
/// Reads a file from front to back. Nothing is allocated because a header says so: what is read into grows with what is really there.
/// </summary>
/// <param name="content">The content from its position on; stays open.</param>
/// <param name="name">What messages call it.</param>
internal sealed class ByteSource(Stream content, string name)
{
    private const int FirstBlock = 1 << 16;

    /// <summary>The name of the file.</summary>
    public string Name => name;

    /// <summary>How many bytes have been read.</summary>
    public long Position { get; private set; }

    /// <summary>How many bytes follow, if that can be known without reading them.</summary>
    public long? Remaining { get; } = content.CanSeek ? content.Length - content.Position : null;

    /// <summary>Receives everything that is read.</summary>
    public Stream? Copy { get; set; }

    /// <summary>Fills a span.</summary>
    /// <param name="target">The span.</param>
    /// <param name="what">What it will be, for messages.</param>
    public void Fill(Span<byte> target, string what)
    {
        int read = ReadUpTo(target);
        if (read < target.Length)
        {
            throw EndsEarly(target.Length - read, what);
        }
    }

    /// <summary>Reads so many bytes.</summary>
    /// <param name="length">How many.</param>
    /// <param name="what">What they are, for messages.</param>
    public byte[] Read(long length, string what)
    {
        CheckLength(length, what);
        var bytes = new byte[Remaining is null ? Math.Min(length, FirstBlock) : length];
        int filled = 0;
        while (true)
        {
            int read = ReadUpTo(bytes.AsSpan(filled));
            filled += read;
            if (filled == length)
            {
                return bytes;
            }

            if (filled < bytes.Length)
            {
                throw EndsEarly(length - filled, what);
            }

            Array.Resize(ref bytes, (int)Math.Min(length, 2L * bytes.Length));
        }
    }

    /// <summary>Passes over so many bytes.</summary>
    public void Skip(long length, string what)
    {
        CheckPresence(length, what);
        var block = new byte[Math.Min(length, FirstBlock)];
        for (long left = length; left > 0; left -= block.Length)
        {
            Fill(block.AsSpan(0, (int)Math.Min(left, block.Length)), what);
        }
    }

    /// <summary>Refuses what follows.</summary>
    public void CheckEnd()
    {
        long end = Position;
        Span<byte> next = stackalloc byte[1];
        if (ReadUpTo(next) != 0)
        {
            throw Problem(end, "the content ends here by its header, but more bytes follow");
        }
    }

    /// <summary>Says what is wrong, and where.</summary>
    public DataFormatException Problem(long place, string problem, Exception? innerException = null) =>
        new(name, $"byte {place}: {problem}.", innerException);

    private void CheckLength(long length, string what)
    {
        CheckPresence(length, what);
        if (length > Array.MaxLength)
        {
            throw Problem(Position, $"{what} takes {length} bytes; at most {Array.MaxLength} can be read");
        }
    }

    private void CheckPresence(long length, string what)
    {
        if (length > Remaining - Position)
        {
            throw EndsEarly(length, what);
        }
    }

    private DataFormatException EndsEarly(long missing, string what)
    {
        long end = Remaining ?? Position;
        return Problem(end, $"the file ends here; {what} would take {Position + missing - end} bytes more");
    }

    private int ReadUpTo(Span<byte> target)
    {
        int read;
        try
        {
            read = content.ReadAtLeast(target, target.Length, throwOnEndOfStream: false);
        }
        catch (InvalidDataException exception)
        {
            throw Problem(Position, "the compressed data is corrupt behind this place", exception);
        }

        Copy?.Write(target[..read]);
        Position += read;
        return read;
    }
}
