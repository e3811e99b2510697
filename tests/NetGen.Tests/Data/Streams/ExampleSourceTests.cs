using System.Text;

namespace NetGen.Tests.Data.Streams;

public sealed class ExampleSourceTests
{
    private const int Count = 100;

    /// <summary>Example i has the inputs i and −i, and the target i.</summary>
    private static readonly Dataset<float, int> Numbers = new(
        Enumerable.Range(0, Count).SelectMany(i => new float[] { i, -i }).ToArray(), 2, Enumerable.Range(0, Count).ToArray());

    private static readonly ExampleSource<float, int> Source = ExampleSource.From(Numbers);

    public static TheoryData<string> Kinds => ["dataset", "enumerable", "async", "waiting", "table"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Examples_come_in_order_however_many_are_read_at_once(string kind)
    {
        using var folder = new TemporaryFolder();
        ExampleSource<float, int> source = Make(kind, folder);
        foreach (int batchSize in (int[])[1, 7, Count, 1000])
        {
            Assert.Equal(Enumerable.Range(0, Count), Read(source, batchSize));
            Assert.Equal(Enumerable.Range(0, Count), Read(source.Prefetched(2, 16), batchSize));
            Assert.Equal(Enumerable.Range(0, Count), Read(source.Prefetched(1, 1).Prefetched(3, 1000), batchSize));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_is_skipped_counts_as_read(string kind)
    {
        using var folder = new TemporaryFolder();
        ExampleSource<float, int> source = Make(kind, folder);
        ExampleSource<float, int>[] all = [source, source.Shuffled(10), source.Prefetched(2, 8), source.Transformed(new Stamp()), source.Shuffled(9).Transformed(new Stamp()).Prefetched(2, 3)];
        Assert.All(all, each =>
        {
            int[] whole = Read(each, 10);
            foreach ((int first, long skip) in ((int, long)[])[(0, 13), (10, 13), (20, 0), (0, 1000), (0, long.MaxValue)])
            {
                using ExampleReader<float, int> reader = each.Open(1, 2);
                int[] got = [.. Read(reader, first, 5)];
                reader.Skip(skip);
                Assert.Equal([.. whole[..first], .. whole.Skip(first).Skip((int)Math.Min(skip, Count))], [.. got, .. Read(reader, int.MaxValue, 7)]);
            }
        });
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(Count)]
    [InlineData(int.MaxValue)]
    public void Shuffled_examples_are_the_same_in_an_order_of_seed_and_epoch(int buffer)
    {
        ExampleSource<float, int> shuffled = Source.Shuffled(buffer);
        int[] order = Read(shuffled, 8);

        Assert.Equal(Enumerable.Range(0, Count), order.Order());
        Assert.Equal(order, Read(shuffled, 33));
        Assert.Equal(order, Read(shuffled.Prefetched(2, 5), 8));
        if (buffer > 1)
        {
            Assert.NotEqual(order.Order(), order);
            Assert.NotEqual(order, Read(shuffled, 8, epoch: 3));
            Assert.NotEqual(order, Read(shuffled, 8, seed: 2));
        }
    }

    [Fact]
    public void A_transform_gets_seed_and_a_key_for_each_example_and_epoch()
    {
        var stamp = new Stamp();
        Read(Source.Transformed(stamp), 7);
        ulong[] keys = [.. stamp.Keys];
        Read(Source.Transformed(stamp), 50);
        Read(Source.Transformed(stamp), 50, epoch: 3);

        Assert.Equal(keys, stamp.Keys.Skip(Count).Take(Count));
        Assert.Equal(2 * Count, stamp.Keys.Distinct().Count());
        Assert.All(stamp.Seeds, seed => Assert.Equal(1ul, seed));
    }

    [Fact]
    public void A_scaler_is_a_transform()
    {
        ExampleSource<float, int> scaled = Source.Transformed(Standardizer.Fit(Numbers));
        float[] inputs = new float[2 * Count];
        using ExampleReader<float, int> reader = scaled.Open(1, 0);
        reader.Read(inputs, new int[Count]);
        Assert.Equal(Standardizer.Fit(Numbers).Apply(Numbers).Inputs.ToArray(), inputs);
    }

    [Fact]
    public void Too_little_room_and_wrong_lengths_are_refused()
    {
        using ExampleReader<float, int> reader = Source.Open(1, 0);
        ArgumentException problem = Assert.Throws<ArgumentException>(() => reader.Read(new float[1], new int[1]));
        Assert.StartsWith("inputs has room for 1 values and targets for 1; one example takes 2 and 1.", problem.Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => reader.Skip(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Source.Shuffled(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Source.Prefetched(0, 1));
        ExampleSource<float, int> odd = ExampleSource.From(() => Sequence().Append(new Example<float, int>(new float[3], 1)), 2);
        Assert.Equal(
            "Example 100 of the sequence has 3 inputs and 1 targets; expected 2 and 1.",
            Assert.Throws<InvalidDataException>(() => Read(odd, 1000)).Message);
        reader.Dispose();
        Assert.Throws<ObjectDisposedException>(() => reader.Read(new float[2], new int[1]));
    }

    [Fact]
    public void Counts_are_told_where_they_are_known()
    {
        Assert.Equal(Count, Source.Shuffled(3).Prefetched(1, 1).Transformed(new Stamp()).Count);
        Assert.Null(ExampleSource.From(Sequence, 2).Count);
        using var folder = new TemporaryFolder();
        Assert.Equal(Count, Make("table", folder).Count);
    }

    [Fact]
    public void An_error_on_the_other_thread_surfaces_behind_the_examples_before_it()
    {
        ExampleSource<float, int> source = ExampleSource.From(() => Failing(20), 2).Prefetched(2, 5);
        using ExampleReader<float, int> reader = source.Open(1, 0);

        Assert.Equal(Enumerable.Range(0, 20), Read(reader, 20, 5));
        for (int again = 0; again < 2; again++)
        {
            InvalidOperationException problem = Assert.Throws<InvalidOperationException>(() => reader.Read(new float[2], new int[1]));
            Assert.Equal("broken", problem.Message);
            Assert.Contains(nameof(Failing), problem.StackTrace);
        }
    }

    [Fact]
    public void A_reader_that_is_disposed_of_early_stops_its_thread()
    {
        for (int read = 0; read < 50; read += 7)
        {
            bool closed = false;
            ExampleReader<float, int> reader = ExampleSource.From(() => Endless(() => closed = true), 2).Prefetched(3, 4).Open(1, 0);
            Assert.Equal(Enumerable.Range(0, read), Read(reader, read, 5));
            reader.Dispose();
            reader.Dispose();
            Assert.Equal(read > 0, closed);
        }
    }

    [Fact]
    public void A_thread_that_waits_for_an_asynchronous_sequence_is_stopped()
    {
        ExampleReader<float, int> reader = ExampleSource.From(static () => Stuck(), 2).Prefetched(2, 1).Open(1, 0);
        Assert.Equal([0], Read(reader, 1, 1));
        reader.Dispose();

        static async IAsyncEnumerable<Example<float, int>> Stuck([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop = default)
        {
            yield return new(new float[2], 0);
            await Task.Delay(Timeout.Infinite, stop);
        }
    }

    [Fact]
    public void A_synchronisation_context_is_no_deadlock()
    {
        SynchronizationContext? before = SynchronizationContext.Current;
        try
        {
            SynchronizationContext.SetSynchronizationContext(new DeadContext());
            Assert.Equal(Enumerable.Range(0, Count), Read(ExampleSource.From(() => Asynchronous(wait: true), 2), 9));
            Assert.IsType<DeadContext>(SynchronizationContext.Current);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }
    }

    internal static int[] Read(ExampleSource<float, int> source, int batchSize, ulong seed = 1, int epoch = 2)
    {
        using ExampleReader<float, int> reader = source.Open(seed, epoch);
        return [.. Read(reader, int.MaxValue, batchSize)];
    }

    private static List<int> Read(ExampleReader<float, int> reader, int most, int batchSize)
    {
        var ids = new List<int>();
        while (ids.Count < most)
        {
            int size = Math.Min(batchSize, most - ids.Count);
            float[] inputs = new float[2 * size];
            int[] targets = new int[size];
            int count = reader.Read(inputs, targets);
            ids.AddRange(targets[..count]);
            if (count < size)
            {
                Assert.Equal(0, reader.Read(inputs, targets));
                break;
            }
        }

        return ids;
    }

    private static ExampleSource<float, int> Make(string kind, TemporaryFolder folder) => kind switch
    {
        "dataset" => Source,
        "enumerable" => ExampleSource.From(Sequence, 2, count: Count),
        "async" => ExampleSource.From(() => Asynchronous(wait: false), 2),
        "waiting" => ExampleSource.From(() => Asynchronous(wait: true), 2),
        _ => Table(folder),
    };

    private static ExampleSource<float, int> Table(TemporaryFolder folder)
    {
        string rows = string.Concat(Enumerable.Range(0, Count).Select(i => $"{i},{-i},class {i}\n"));
        TableSchema schema = new() { Target = TableTarget.Class("t", CategoryOrder.Appearance) };
        return ExampleSource.FromTable<float, int>(folder.Write("table.csv", Encoding.UTF8.GetBytes("a,b,t\n" + rows)), null, schema);
    }

    private static IEnumerable<Example<float, int>> Sequence() =>
        Enumerable.Range(0, Count).Select(i => new Example<float, int>(new float[] { i, -i }, i));

    private static async IAsyncEnumerable<Example<float, int>> Asynchronous(bool wait)
    {
        foreach (Example<float, int> example in Sequence())
        {
            if (wait && example.Targets.Span[0] % 10 == 0)
            {
                await Task.Yield();
            }

            yield return example;
        }
    }

    private static IEnumerable<Example<float, int>> Failing(int after)
    {
        foreach (Example<float, int> example in Sequence().Take(after))
        {
            yield return example;
        }

        throw new InvalidOperationException("broken");
    }

    private static IEnumerable<Example<float, int>> Endless(Action closed)
    {
        try
        {
            for (int i = 0; ; i++)
            {
                yield return new(new float[2], i);
            }
        }
        finally
        {
            closed();
        }
    }

    private sealed class Stamp : IExampleTransform<float>
    {
        public List<ulong> Keys { get; } = [];

        public List<ulong> Seeds { get; } = [];

        public void Apply(Span<float> example, ulong seed, ulong key)
        {
            Keys.Add(key);
            Seeds.Add(seed);
        }
    }

    /// <summary>Never runs what is posted to it, as a user interface whose thread is blocked.</summary>
    private sealed class DeadContext : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state)
        {
        }
    }
}
