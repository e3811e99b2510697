using System.Text;
using NetGen.Tests.Data;

namespace NetGen.Tests.Files;

public sealed class AtomicFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Path => System.IO.Path.Combine(_folder.Path, "file");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Makes_and_replaces_a_file()
    {
        AtomicFile.Write(Path, target => target.Write("one"u8));
        Assert.Equal("one", File.ReadAllText(Path));
        AtomicFile.Write(Path, target => target.Write("2"u8));
        Assert.Equal("2", File.ReadAllText(Path));
        Assert.Single(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void Nobody_sees_a_file_that_is_not_finished()
    {
        AtomicFile.Write(Path, target => target.Write("old"u8));
        AtomicFile.Write(Path, target =>
        {
            target.Write(new byte[1_000_000]);
            target.Flush();
            Assert.Equal("old", File.ReadAllText(Path));
        });
        Assert.Equal(1_000_000, new FileInfo(Path).Length);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_failure_half_way_leaves_all_as_it_was(bool exists)
    {
        if (exists)
        {
            AtomicFile.Write(Path, target => target.Write("old"u8));
        }

        Assert.Throws<OperationCanceledException>(() => AtomicFile.Write(Path, target =>
        {
            target.Write(new byte[1_000_000]);
            throw new OperationCanceledException();
        }));
        Assert.Equal(exists ? [Path] : [], Directory.GetFiles(_folder.Path));
        Assert.Equal(exists ? "old" : null, exists ? File.ReadAllText(Path, Encoding.UTF8) : null);
    }

    [Fact]
    public void A_target_that_cannot_be_replaced_leaves_nothing_behind()
    {
        Directory.CreateDirectory(Path);
        Assert.ThrowsAny<Exception>(() => AtomicFile.Write(Path, target => target.Write("new"u8)));
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void A_full_disk_is_a_failure_like_any_other()
    {
        if (File.Exists("/dev/full"))
        {
            AtomicFile.Write(Path, target => target.Write("old"u8));
            using var full = new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
            Assert.Throws<IOException>(() => AtomicFile.Write(Path, target =>
            {
                target.Write("new"u8);
                full.Write(new byte[100_000]);
                full.Flush();
            }));
            Assert.Equal("old", File.ReadAllText(Path));
            Assert.Single(Directory.GetFiles(_folder.Path));
        }
    }
}
