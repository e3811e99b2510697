using NetGen.Numerics;

namespace NetGen.Tests.Training;

/// <summary>Runs with options of every kind at once: interrupted anywhere, or on other numbers of threads, they end with the same bits.</summary>
public sealed class OptionMixTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "netgen-mix-" + Guid.NewGuid().ToString("N"));

    public static TheoryData<int> Mixes => [.. Enumerable.Range(0, 3 * OptionMix.Optimizers)];

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Theory]
    [MemberData(nameof(Mixes))]
    public void An_interrupted_run_ends_bit_identical(int number)
    {
        var mix = new OptionMix(number);
        string expected = mix.Fit(threads: 1);
        string? found = null;
        for (int attempt = 0; found is null; attempt++)
        {
            // What is thrown here leaves the folder as a kill between two writes does.
            int left = CounterRandom.Below(CounterRandom.Key64(5, (ulong)number), (ulong)attempt, 7) + (attempt / 4);
            try
            {
                found = mix.Fit(1 + (attempt % 3), _folder, p => Count(p, ref left));
            }
            catch (TimeoutException)
            {
            }
        }

        Assert.Equal(expected, found);
        Assert.Equal(expected, mix.Fit(2, _folder));
    }

    [Theory]
    [MemberData(nameof(Mixes))]
    public void Threads_change_no_bit(int number)
    {
        var mix = new OptionMix(number);
        string expected = mix.Fit(threads: 1);
        Assert.All([2, 3, 8], threads => Assert.Equal(expected, mix.Fit(threads)));
    }

    [Fact]
    public void Runs_at_the_same_time_do_not_disturb_each_other()
    {
        string[] expected = [.. Enumerable.Range(0, OptionMix.Optimizers).Select(number => new OptionMix(number).Fit(threads: 1))];
        string[] found = new string[expected.Length];
        Thread[] threads = [.. Enumerable.Range(0, expected.Length).Select(number => new Thread(() => found[number] = new OptionMix(number).Fit(threads: 3)))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        Assert.Equal(expected, found);
    }

    private static void Count(FitProgress progress, ref int left)
    {
        if (progress.Event != FitEvent.Resume && left-- == 0)
        {
            throw new TimeoutException();
        }
    }
}
