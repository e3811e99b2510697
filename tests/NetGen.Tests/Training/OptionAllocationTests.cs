namespace NetGen.Tests.Training;

/// <summary>What the thread that trains allocates with options of every kind, streams, checkpoints and L-BFGS.</summary>
public sealed class OptionAllocationTests
{
    public static TheoryData<int> Mixes => [.. Enumerable.Range(0, 3 * OptionMix.Optimizers)];

    [Theory]
    [MemberData(nameof(Mixes))]
    public void No_option_makes_a_step_allocate(int number)
    {
        string folder = Path.Combine(Path.GetTempPath(), "netgen-bytes-" + Guid.NewGuid().ToString("N"));
        var bytes = new List<(long Bytes, FitProgress Progress)>(1000);
        long before = 0;
        try
        {
            // Once without looking: what is called for the first time may be compiled.
            new OptionMix(number).Fit(2);
            new OptionMix(number).Fit(4, folder, Measure);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        // From the third epoch on, when all kinds of steps have been made. The first step of an epoch opens a stream.
        bool isWhole = number % OptionMix.Optimizers == OptionMix.Optimizers - 1;
        Assert.All(
            bytes.Where(b => b.Progress is { Event: FitEvent.Step, Epoch: > 2 } && (b.Progress.Batch > 1 || isWhole)),
            step => Assert.Equal(0, step.Bytes));

        void Measure(FitProgress progress)
        {
            bytes.Add((GC.GetAllocatedBytesForCurrentThread() - before, progress));
            before = GC.GetAllocatedBytesForCurrentThread();
        }
    }
}
