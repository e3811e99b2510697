namespace NetGen.Tests.Training;

/// <summary>Alone in its collection, so that no other test allocates while it measures the whole process.</summary>
[CollectionDefinition(nameof(TrainerAllocationTests), DisableParallelization = true)]
[Collection(nameof(TrainerAllocationTests))]
public sealed class TrainerAllocationTests
{
    private const int Epochs = 10;
    private const int StepsPerEpoch = 4;

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_step_allocates_nothing(int threads)
    {
        var net = new SoftmaxRegression<float, Wide>(seed: 1);
        Dataset<float, int> data = Examples.LinearlySeparable<float>(150, Wide.Inputs, Wide.Outputs, seed: 1);
        var ownBytes = new List<long>(1000);
        var allBytes = new List<long>(1000);
        void Measure(FitProgress progress)
        {
            if (progress.Event != FitEvent.Step)
            {
                return;
            }

            ownBytes.Add(GC.GetAllocatedBytesForCurrentThread());
            allBytes.Add(GC.GetTotalAllocatedBytes(precise: true));
        }

        Trainer.Fit(
            net,
            data,
            new Adam(),
            new FitOptions { BatchSize = 48, Epochs = Epochs, Threads = threads, AccuracyInterval = 2, LayerInterval = 3 },
            Measure);

        // Within an epoch, as its result is made between epochs, and from the second on, when all has been compiled.
        int[] steps = [.. Enumerable.Range(StepsPerEpoch, ownBytes.Count - StepsPerEpoch).Where(step => step % StepsPerEpoch != 0)];
        Assert.All(steps, step => Assert.Equal(ownBytes[step - 1], ownBytes[step]));

        // Now and then the test host allocates, too; a step that did would do so every time.
        Assert.True(steps.Count(step => allBytes[step - 1] == allBytes[step]) > steps.Length / 2);
        Assert.Equal(Epochs * StepsPerEpoch, ownBytes.Count);
    }

    [Fact]
    public void An_optimiser_step_allocates_nothing()
    {
        float[] single = new float[100];
        double[] wide = new double[100];
        foreach (Func<Optimizer> make in (Func<Optimizer>[])[() => new Sgd(0.1), () => new Adam()])
        {
            Optimizer optimizer = make();
            optimizer.Step(single, single);
            optimizer.Step(wide, wide);
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < 10; i++)
            {
                optimizer.Step(single, single);
                optimizer.Step(wide, wide);
            }

            Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        }
    }
}
