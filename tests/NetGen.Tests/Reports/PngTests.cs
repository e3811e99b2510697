using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace NetGen.Tests.Reports;

public sealed class PngTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(7, 3, 1)]
    [InlineData(300, 200, 3)]
    public void A_png_decodes_to_its_pixels(int width, int height, int channels)
    {
        byte[] pixels = new byte[width * height * channels];
        new Random(1).NextBytes(pixels);
        byte[] png = new PixelImage(width, height, channels, pixels).ToPng();
        Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], png[..8]);
        var chunks = Chunks(png).ToList();
        Assert.Equal(["IHDR", "IDAT", "IEND"], chunks.Select(c => c.Type));
        byte[] header = chunks[0].Data;
        Assert.Equal(width, BinaryPrimitives.ReadInt32BigEndian(header));
        Assert.Equal(height, BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4)));
        Assert.Equal([8, channels == 1 ? (byte)0 : (byte)2, 0, 0, 0], header[8..]);
        Assert.Equal(pixels, Decode(chunks[1].Data, width * channels));
    }

    // CRC-32 of "123456789", the check value of the catalogue of parametrised CRC algorithms.
    [Fact]
    public void The_checksum_is_that_of_the_standard() => Assert.Equal(0xCBF43926, PngWriter.Crc32("1234"u8, "56789"u8));

    [Fact]
    public void Values_become_grey_or_colours()
    {
        Assert.Equal([0, 128, 255, 0], PixelImage.FromValues<float>([0, 0.5f, 2, float.NaN], 2, 2).Pixels.ToArray());
        Assert.Equal([255, 0, 51, 0, 255, 102], PixelImage.FromValues<double>([1, 0, 0, 1, 0.2, 0.4], 2, 1).Pixels.ToArray());
        PixelImage weights = PixelImage.FromWeights<float>([-2, 0, 2, float.NaN], 4, 1);
        Assert.Equal([190, 20, 40, 255, 255, 255, 10, 85, 200, 255, 255, 255], weights.Pixels.ToArray());
    }

    [Fact]
    public void Sizes_are_checked()
    {
        var length = Assert.Throws<ArgumentException>(() => new PixelImage(2, 2, 1, new byte[5]));
        Assert.Contains("pixels holds 5 bytes; [2, 2, 1] has 4.", length.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new PixelImage(2, 2, 2, new byte[8]));
        Assert.Throws<ArgumentException>(() => PixelImage.FromValues<float>([1, 2, 3], 2, 2));
        Assert.Throws<ArgumentException>(() => PixelImage.FromValues<float>([1], 1, 1, black: 1, white: 1));
    }

    private static IEnumerable<(string Type, byte[] Data)> Chunks(byte[] png)
    {
        for (int at = 8; at < png.Length;)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            string type = Encoding.ASCII.GetString(png, at + 4, 4);
            byte[] data = png[(at + 8)..(at + 8 + length)];
            Assert.Equal(SlowCrc(png.AsSpan(at + 4, 4 + length)), BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(at + 8 + length)));
            yield return (type, data);
            at += 12 + length;
        }
    }

    private static uint SlowCrc(ReadOnlySpan<byte> data)
    {
        uint crc = uint.MaxValue;
        foreach (byte value in data)
        {
            crc ^= value;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320);
            }
        }

        return ~crc;
    }

    private static byte[] Decode(byte[] compressed, int stride)
    {
        using var zlib = new ZLibStream(new MemoryStream(compressed), CompressionMode.Decompress);
        using var rows = new MemoryStream();
        zlib.CopyTo(rows);
        byte[] bytes = rows.ToArray();
        Assert.Equal(0, bytes.Length % (stride + 1));
        return [.. bytes.Where((_, i) => i % (stride + 1) != 0)];
    }
}
