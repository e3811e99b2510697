using System.Buffers.Binary;
using System.IO.Compression;

namespace NetGen.Tests.Data;

/// <summary>Writes IDX files, right and wrong ones.</summary>
internal static class IdxContent
{
    public static byte[] Make(uint[] sizes, byte[] data)
    {
        byte[] content = new byte[4 + (4 * sizes.Length) + data.Length];
        content[2] = 8;
        content[3] = (byte)sizes.Length;
        for (int i = 0; i < sizes.Length; i++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(content.AsSpan(4 + (4 * i)), sizes[i]);
        }

        data.CopyTo(content, 4 + (4 * sizes.Length));
        return content;
    }

    /// <summary>Images of 2×3 pixels that count up.</summary>
    public static byte[] Images(int count) =>
        Make([(uint)count, 2, 3], [.. Enumerable.Range(0, 6 * count).Select(i => (byte)i)]);

    public static byte[] Labels(params byte[] labels) => Make([(uint)labels.Length], labels);

    public static byte[] Compress(byte[] content)
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Optimal))
        {
            gzip.Write(content);
        }

        return target.ToArray();
    }
}
