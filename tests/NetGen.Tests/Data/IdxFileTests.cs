namespace NetGen.Tests.Data;

public sealed class IdxFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Reads_plain_and_compressed_files_whatever_their_name(bool compressed)
    {
        byte[] content = IdxContent.Images(2);
        string path = _folder.Write("images", compressed ? IdxContent.Compress(content) : content);
        IdxFile file = IdxFile.Read(path, 3);
        Assert.Equal([2, 2, 3], file.Shape);
        Assert.Equal(content[16..], file.Data.ToArray());
        Assert.Equal(path, file.Path);
    }

    [Fact]
    public void Reads_a_file_larger_than_its_first_block()
    {
        byte[] data = new byte[40_000_000];
        data[^1] = 7;
        string path = _folder.Write("large.gz", IdxContent.Compress(IdxContent.Make([40_000_000], data)));
        Assert.Equal(7, IdxFile.Read(path, 1).Data[^1]);
    }

    [Fact]
    public void Reads_an_empty_array() => Assert.Equal(0, IdxFile.Read(_folder.Write("none", IdxContent.Make([0], [])), 1).Data.Length);

    [Fact]
    public void Every_truncation_is_noticed()
    {
        byte[] plain = IdxContent.Images(2);
        byte[] compressed = IdxContent.Compress(plain);
        for (int length = 0; length < plain.Length; length++)
        {
            Refused(plain[..length], $"byte {Math.Min(length, plain.Length)}: the data ends here; ");
        }

        for (int length = 0; length < compressed.Length; length++)
        {
            Refused(compressed[..length], "byte ");
        }
    }

    [Fact]
    public void Trailing_bytes_are_noticed()
    {
        byte[] plain = IdxContent.Images(2);
        byte[] compressed = IdxContent.Compress(plain);
        Refused([.. plain, 0], "byte 28: more data follows than the header says.");
        Refused(
            IdxContent.Compress([.. plain, 0]), "byte 28 of the decompressed data: more data follows than the header says.");
        Refused([.. compressed, 0], $"byte {compressed.Length - 3}: the gzip file should end in its content's length, 28, not ");
        Refused([.. compressed, .. new byte[8]], $"byte {compressed.Length + 4}: the gzip file should end in ");
    }

    [Fact]
    public void No_flipped_bit_in_a_compressed_file_changes_what_is_read()
    {
        byte[] good = IdxContent.Images(2);
        byte[] compressed = IdxContent.Compress(good);
        int refused = 0;
        for (int bit = 0; bit < 8 * compressed.Length; bit++)
        {
            byte[] bad = [.. compressed];
            bad[bit / 8] ^= (byte)(1 << (bit % 8));
            string path = _folder.Write("bad", bad);
            try
            {
                Assert.Equal(good[16..], IdxFile.Read(path, 3).Data.ToArray());
            }
            catch (DataFormatException exception)
            {
                Assert.StartsWith(path, exception.Message);
                refused++;
            }
        }

        // Some bits mean nothing: the time stamp in the header, the padding behind the last code.
        Assert.InRange(refused, 8 * (compressed.Length - 14), 8 * compressed.Length);
    }

    [Theory]
    [InlineData(0, 1, "byte 0: an IDX file starts with two zero bytes, not 0x01 0x00.")]
    [InlineData(1, 2, "byte 0: an IDX file starts with two zero bytes, not 0x00 0x02.")]
    [InlineData(2, 13, "byte 2: the element type is 0x0D; expected 0x08, unsigned bytes.")]
    [InlineData(3, 1, "byte 3: the file has 1 dimension; expected 3 dimensions.")]
    [InlineData(3, 255, "byte 3: the file has 255 dimensions; expected 3 dimensions.")]
    [InlineData(7, 3, "byte 28: the data ends here; 3×2×3 elements and the header would take 34 bytes.")]
    [InlineData(7, 1, "byte 22: more data follows than the header says.")]
    [InlineData(4, 0x7F, "byte 8: a size of 2 makes the array impossibly large.")]
    [InlineData(8, 0x80, "byte 8: a size of 2147483650 makes the array impossibly large.")]
    public void A_wrong_header_is_refused(int place, byte value, string problem)
    {
        byte[] content = IdxContent.Images(2);
        content[place] = value;
        Refused(content, problem);
    }

    [Fact]
    public void Sizes_whose_product_overflows_are_refused()
    {
        byte[] content = IdxContent.Make([0x10000, 0x10000, 0x10000], []);
        Refused(content, "byte 8: a size of 65536 makes the array impossibly large.");
        Refused(
            IdxContent.Compress(content), "byte 8 of the decompressed data: a size of 65536 makes the array impossibly large.");
    }

    [Fact]
    public void A_compressed_file_that_promises_too_much_is_refused_quickly() => Refused(
        IdxContent.Compress(IdxContent.Make([2_000_000_000, 1, 1], [])),
        "byte 16 of the decompressed data: the data ends here; ");

    [Fact]
    public void A_missing_file_is_named()
    {
        string path = Path.Combine(_folder.Path, "none");
        FileNotFoundException exception = Assert.Throws<FileNotFoundException>(() => IdxFile.Read(path, 1));
        Assert.Contains(path, exception.Message);
    }

    private void Refused(byte[] content, string problem)
    {
        string path = _folder.Write("bad", content);
        DataFormatException exception = Assert.Throws<DataFormatException>(() => IdxFile.Read(path, 3));
        Assert.StartsWith($"{path}: {problem}", exception.Message);
        Assert.Equal(path, exception.FileName);
    }
}
