using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace NetGen.Tests.Data.Streams;

/// <summary>Alone in its collection, so that no other test allocates while it measures the heap.</summary>
[CollectionDefinition(nameof(StreamMemoryTests), DisableParallelization = true)]
[Collection(nameof(StreamMemoryTests))]
public sealed class StreamMemoryTests
{
    [Fact]
    public void Reading_a_data_set_allocates_nothing()
    {
        var data = new Dataset<float, int>(new float[4000], 2, new int[2000]);
        float[] inputs = new float[20];
        int[] targets = new int[10];
        using ExampleReader<float, int> plain = ExampleSource.From(data).Open(1, 0);
        using ExampleReader<float, int> shuffled = ExampleSource.From(data).Shuffled(100).Transformed(Standardizer.Fit(data)).Open(1, 0);
        using ExampleReader<float, int> prefetched = ExampleSource.From(data).Prefetched(2, 10).Open(1, 0);
        foreach (ExampleReader<float, int> reader in (ExampleReader<float, int>[])[plain, shuffled, prefetched])
        {
            reader.Read(inputs, targets);
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < 100; i++)
            {
                reader.Read(inputs, targets);
            }

            Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        }
    }

    [Fact]
    public void Rows_of_a_file_are_streamed_in_bounded_memory()
    {
        const int Rows = 300_000;
        using var folder = new TemporaryFolder();
        string path = WriteRows(folder, Rows);
        TableSchema schema = new() { Target = TableTarget.Class("t") };
        ExampleSource<float, int> source = ExampleSource.FromTable<float, int>(path, null, schema);
        Assert.Equal(Rows, source.Count);

        long start = GC.GetTotalMemory(forceFullCollection: true);
        float[] inputs = new float[1000 * 4];
        int[] targets = new int[1000];
        using ExampleReader<float, int> reader = source.Shuffled(1000).Prefetched(4, 1000).Open(1, 0);
        long most = 0, sum = 0, count = 0;
        for (int read; (read = reader.Read(inputs, targets)) > 0; count += read)
        {
            sum += targets[..read].Sum();
            if (count % 100_000 == 0)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - start);
            }
        }

        Assert.Equal((Rows, Rows / 2), (count, sum));
        Assert.InRange(most, 0, 4_000_000);
    }

    /// <summary>What is left is the file's: now and then the decompressor allocates.</summary>
    [Fact]
    public void A_row_allocates_nothing_of_its_own()
    {
        using var folder = new TemporaryFolder();
        TableSchema schema = new() { Target = TableTarget.Class("t") };
        ExampleSource<float, int> source = ExampleSource.FromTable<float, int>(WriteRows(folder, 20_000), null, schema);
        using ExampleReader<float, int> reader = source.Open(1, 0);
        float[] inputs = new float[1000 * 4];
        int[] targets = new int[1000];
        reader.Read(inputs, targets);
        long before = GC.GetAllocatedBytesForCurrentThread();
        reader.Read(inputs, targets);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1000);
    }

    private static string WriteRows(TemporaryFolder folder, int rows)
    {
        string path = Path.Combine(folder.Path, "rows.csv.gz");
        using var text = new StreamWriter(new GZipStream(File.Create(path), CompressionLevel.Fastest), Encoding.UTF8);
        text.WriteLine("a,b,c,d,t");
        for (int i = 0; i < rows; i++)
        {
            text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{i},{-i},{i * 0.25},{i % 7},{(i % 2 == 0 ? 0 : 2)}"));
        }

        return path;
    }
}
