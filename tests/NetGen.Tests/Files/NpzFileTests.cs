using System.IO.Compression;
using NetGen.Tests.Data;

namespace NetGen.Tests.Files;

public sealed class NpzFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Reads_back_what_was_written(bool compress)
    {
        string path = Path.Combine(_folder.Path, "a.npz");
        NpzFile.Write(path, Arrays, compress);
        IReadOnlyList<TensorData> arrays = NpzFile.Read(path);
        Assert.Equal(["x", "y"], arrays.Select(array => array.Name));
        Assert.Equal([1f, 2, 3, 4], arrays[0].ToArray<float>());
        Assert.Equal([2, 2], arrays[0].Shape);
        Assert.Equal([7], arrays[1].ToArray<int>());
        Assert.Equal(Content(compress), File.ReadAllBytes(path));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Faulty_files_are_refused_whatever_the_fault(bool compress)
    {
        byte[] content = Content(compress);
        Refusal.OfTruncations(content, bad => NpzFile.Read(new MemoryStream(bad)));
        Refusal.OfRandomBytes(content, bad => NpzFile.Read(new MemoryStream(bad)));
        Refusal.OfFlippedBits(content, content.Length, bad => Unchanged(NpzFile.Read(new MemoryStream(bad))));
    }

    [Fact]
    public void What_comes_out_is_limited()
    {
        using var file = new MemoryStream();
        NpzFile.Write(file, [TensorContent.Create("zeros", [3_000_000], new byte[3_000_000])], compress: true);
        Assert.True(file.Length < 10_000);
        Assert.Equal(3_000_000, NpzFile.Read(file, limit: 3_000_128)[0].Bytes.Length);
        DataFormatException exception = Assert.Throws<DataFormatException>(() => NpzFile.Read(file, "bomb", limit: 3_000_127));
        Assert.Equal("bomb: the arrays take more than 3000127 bytes unpacked, which is the limit given.", exception.Message);
        Assert.NotNull(Refusal.Of(() => NpzFile.Read(file, limit: 100_000)));
    }

    [Fact]
    public void Entries_that_are_no_arrays_are_refused()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.CreateEntry("readme.txt");
        }

        Assert.Contains("'readme.txt' is no array", Assert.Throws<DataFormatException>(() => NpzFile.Read(file)).Message);
        Assert.Throws<ArgumentException>("arrays", () => NpzFile.Write(new MemoryStream(), [Arrays[0], Arrays[0]]));
        Assert.Throws<ArgumentException>(() => NpzFile.Write(new MemoryStream(), [new TensorContent("x", "BF16", [1], new byte[2])]));
    }

    private static TensorContent[] Arrays => [TensorContent.Create("x", [2, 2], [1f, 2, 3, 4]), TensorContent.Create("y", [1], [7])];

    private static byte[] Content(bool compress)
    {
        using var target = new MemoryStream();
        NpzFile.Write(target, Arrays, compress);
        return target.ToArray();
    }

    // A flip may change the name of an array, but none of its numbers.
    private static void Unchanged(IReadOnlyList<TensorData> arrays) => Assert.All(
        arrays, array => Assert.Equal(array.Shape.Count == 2 ? [1, 2, 3, 4] : [7], array.ToArray<double>()));
}
