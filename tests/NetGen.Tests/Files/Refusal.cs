namespace NetGen.Tests.Files;

/// <summary>What a reader may do with a file that is wrong: say so, without having allocated much.</summary>
internal static class Refusal
{
    private const long MostBytes = 1 << 20;

    /// <summary>Reads content that may be wrong.</summary>
    /// <returns>The fault that the reader found, or null if it found none.</returns>
    public static DataFormatException? Of(Action read)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        DataFormatException? fault = null;
        try
        {
            read();
        }
        catch (DataFormatException exception)
        {
            fault = exception;
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostBytes);
        return fault;
    }

    /// <summary>Every truncation of a file, none of which may pass.</summary>
    public static void OfTruncations(byte[] content, Action<byte[]> read)
    {
        for (int length = 0; length < content.Length; length++)
        {
            byte[] cut = content[..length];
            Assert.NotNull(Of(() => read(cut)));
        }
    }

    /// <summary>Every single flipped bit in a part of a file.</summary>
    /// <returns>How many were found.</returns>
    public static int OfFlippedBits(byte[] content, int bytes, Action<byte[]> read)
    {
        int found = 0;
        for (int bit = 0; bit < 8 * bytes; bit++)
        {
            byte[] bad = [.. content];
            bad[bit / 8] ^= (byte)(1 << (bit % 8));
            found += Of(() => read(bad)) is null ? 0 : 1;
        }

        return found;
    }

    /// <summary>Bytes drawn at random behind a beginning that is right.</summary>
    public static void OfRandomBytes(byte[] beginning, Action<byte[]> read)
    {
        var random = new Random(7);
        for (int i = 0; i < 500; i++)
        {
            byte[] tail = new byte[random.Next(300)];
            random.NextBytes(tail);
            Of(() => read([.. beginning[..random.Next(beginning.Length + 1)], .. tail]));
        }
    }
}
