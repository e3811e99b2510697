using NetGen.Numerics;

namespace NetGen.Tests.Training;

public sealed class TrainerTests
{
    [Fact]
    public void Learns_a_classifier_and_reports_every_epoch()
    {
        var net = new SoftmaxRegression<float, Tiny>(seed: 1);
        Dataset<float, int> train = Examples.LinearlySeparable<float>(500, 2, 2, seed: 1);
        Dataset<float, int> test = Examples.LinearlySeparable<float>(200, 2, 2, seed: 2);
        var seen = new List<EpochResult>();

        FitResult fit = Trainer.Fit(
            net,
            train,
            new Adam(0.05),
            new FitOptions { Epochs = 5, BatchSize = 32, Validation = test },
            progress =>
            {
                if (progress.Result is { } result)
                {
                    seen.Add(result);
                }
            });

        Assert.Equal(seen, fit.Epochs);
        Assert.Equal([1, 2, 3, 4, 5], fit.Epochs.Select(epoch => epoch.Epoch));
        Assert.True(fit.Last.Loss < fit.Epochs[0].Loss);
        Assert.True(fit.Last.ValidationAccuracy > 0.95, $"{fit.Last}");
        Assert.True(fit.Last.Accuracy > 0.95, $"{fit.Last}");
        Assert.True(fit.Last.ExamplesPerSecond > 0);
        Evaluation evaluation = Trainer.Evaluate(net, test);
        Assert.Equal(new Evaluation(fit.Last.ValidationLoss!.Value, fit.Last.ValidationAccuracy), evaluation);
    }

    [Fact]
    public void Learns_a_regression_in_double_precision()
    {
        var net = new LinearRegression();
        FitResult fit = Trainer.Fit(
            net, Examples.Line(100), new Sgd(0.5), new FitOptions { Epochs = 60, BatchSize = 10, Validation = Examples.Line(7) });

        Assert.Equal(3, net.Parameters[0], 1e-9);
        Assert.Equal(-2, net.Parameters[1], 1e-9);
        Assert.Equal(0, fit.Last.ValidationLoss!.Value, 1e-15);
        Assert.Null(fit.Last.Accuracy);
        Assert.Null(fit.Last.ValidationAccuracy);
    }

    /// <summary>Batches of ten are one pass, in which the network descends by itself; a batch of all is several.</summary>
    [Theory]
    [InlineData(10)]
    [InlineData(100_000)]
    public void A_loss_that_is_not_finite_stops_before_the_step_or_is_let_through(int batchSize)
    {
        var data = new Dataset<double, double>(Enumerable.Repeat(1.0, 100_000).ToArray(), 1, Enumerable.Repeat(double.NaN, 100_000).ToArray());
        var net = new LinearRegression();
        net.Parameters.Fill(0.5);
        Assert.Throws<NonFiniteLossException>(() => Trainer.Fit(net, data, new Sgd(0.1), new FitOptions { BatchSize = batchSize }));
        Assert.Equal([0.5, 0.5], net.Parameters.ToArray());
        Trainer.Fit(net, data, new Sgd(0.1), new FitOptions { BatchSize = batchSize, StopAtNonFiniteLoss = false });
        Assert.All(net.Parameters.ToArray(), w => Assert.True(double.IsNaN(w)));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    public void A_network_written_by_hand_descends_at_finite_rates_only(double rate)
    {
        ITrainable<LinearRegression, double, double, TestWorkspace<double>> net = new LinearRegression();
        var workspace = net.CreateWorkspace(1);
        Assert.Throws<ArgumentOutOfRangeException>(() => net.Descend([1], [1], workspace, rate));
        double[] before = net.Parameters.ToArray();
        double loss = net.Descend([1], [3], workspace, 0.25);
        net.Backward([1], [3], workspace);
        Assert.True(net.Loss([1], [3], workspace) < loss);
        Assert.NotEqual(before, net.Parameters.ToArray());
    }

    [Theory]
    [InlineData(10, 1)]
    [InlineData(100, 3)]
    [InlineData(131, 5)]
    [InlineData(int.MaxValue, 4)]
    public void Gives_the_same_bits_for_every_number_of_threads(int batchSize, int epochs)
    {
        (float[] expected, FitResult expectedFit) = FitWide(batchSize, epochs, threads: 1);
        foreach (int threads in (int[])[2, 3, 5, 8])
        {
            (float[] parameters, FitResult fit) = FitWide(batchSize, epochs, threads);
            Assert.Equal(Bits(expected), Bits(parameters));
            Assert.Equal(expectedFit.Epochs.Select(Timeless), fit.Epochs.Select(Timeless));
        }
    }

    [Fact]
    public void Seeds_decide_the_order_of_the_examples()
    {
        Assert.Equal(Run(seed: 3), Run(seed: 3));
        Assert.NotEqual(Run(seed: 3), Run(seed: 4));

        static double[] Run(ulong seed)
        {
            var net = new LinearRegression();
            Trainer.Fit(net, Examples.Line(20), new Sgd(0.1), new FitOptions { BatchSize = 3, Seed = seed });
            return net.Parameters.ToArray();
        }
    }

    [Theory]
    [InlineData(300, 300)]
    [InlineData(45, 60)]
    [InlineData(7, 60)]
    public void A_batch_in_chunks_makes_the_step_of_the_whole_batch(int batchSize, int count)
    {
        CheckAgainstWholeBatches<Tiny>(batchSize, count);
        CheckAgainstWholeBatches<Summed>(batchSize, count);
        CheckAgainstWholeBatches<Light>(batchSize, count);
    }

    [Fact]
    public void Workspaces_stay_small_for_large_batches()
    {
        var net = new SoftmaxRegression<float, Light>(seed: 1);
        Trainer.Fit(
            net, Examples.LinearlySeparable<float>(1000, 2, 2, 1), new Sgd(0.1), new FitOptions { BatchSize = 1000 });
        Assert.InRange(net.LargestPass, 100, 128);
    }

    [Fact]
    public void Every_epoch_sees_every_example_once_and_the_last_batch_may_be_short()
    {
        var progress = new List<FitProgress>();
        Trainer.Fit(
            new LinearRegression(),
            Examples.Line(10),
            new Sgd(0),
            new FitOptions { BatchSize = 4, Epochs = 2 },
            p =>
            {
                if (p.Event == FitEvent.Step)
                {
                    progress.Add(p);
                }
            });

        Assert.Equal([1, 2, 3, 1, 2, 3], progress.Select(step => step.Batch));
        Assert.All(progress, step => Assert.Equal((3, 2), (step.Batches, step.Epochs)));

        // With a step size of 0 nothing changes, so both epochs must give the loss of the whole data set.
        double expected = Trainer.Evaluate(new LinearRegression(), Examples.Line(10)).Loss;
        Assert.Equal(expected, progress[2].Loss, 1e-12);
        Assert.Equal(expected, progress[5].Loss, 1e-12);
    }

    [Fact]
    public void A_summed_loss_is_reported_per_example()
    {
        var mean = new SoftmaxRegression<double, Tiny>(seed: 5);
        var sum = new SoftmaxRegression<double, Summed>(seed: 5);
        Dataset<double, int> data = Examples.LinearlySeparable<double>(150, 2, 2, seed: 1);
        Assert.Equal(Trainer.Evaluate(mean, data).Loss, Trainer.Evaluate(sum, data).Loss, 1e-12);
        FitResult meanFit = Trainer.Fit(mean, data, new Sgd(0));
        FitResult sumFit = Trainer.Fit(sum, data, new Sgd(0));
        Assert.Equal(meanFit.Last.Loss, sumFit.Last.Loss, 1e-12);
    }

    [Fact]
    public void Training_goes_on_where_it_stopped_if_the_optimiser_is_kept()
    {
        var net = new LinearRegression();
        var adam = new Adam(0.1);
        Trainer.Fit(net, Examples.Line(10), adam, new FitOptions { BatchSize = 10 });
        double afterOne = net.Parameters[0];
        Trainer.Fit(net, Examples.Line(10), adam, new FitOptions { BatchSize = 10 });
        Assert.NotEqual(afterOne, net.Parameters[0]);
    }

    [Fact]
    public void Accuracy_on_training_data_can_be_left_out()
    {
        FitResult fit = Trainer.Fit(
            new SoftmaxRegression<float, Tiny>(1),
            Examples.LinearlySeparable<float>(50, 2, 2, 1),
            new Sgd(0.1),
            new FitOptions { AccuracyInterval = 0 });
        Assert.Null(fit.Last.Accuracy);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_failure_on_any_thread_reaches_the_caller(int threads)
    {
        var failure = new InvalidOperationException("made to fail");
        var net = new LinearRegression { OnBackward = () => throw failure };
        InvalidOperationException caught = Assert.Throws<InvalidOperationException>(() => Trainer.Fit(
            net, Examples.Line(64), new Sgd(0.1), new FitOptions { BatchSize = 64, Threads = threads }));
        Assert.Same(failure, caught);
    }

    [Fact]
    public void Evaluation_counts_undefined_outputs_as_wrong()
    {
        var net = new SoftmaxRegression<float, Tiny>(1);
        net.Parameters.Fill(float.NaN);
        Evaluation evaluation = Trainer.Evaluate(net, Examples.LinearlySeparable<float>(70, 2, 2, 1), threads: 2);
        Assert.Equal(0, evaluation.Accuracy);
        Assert.True(double.IsNaN(evaluation.Loss));
    }

    private static void CheckAgainstWholeBatches<TSizes>(int batchSize, int count)
        where TSizes : IModelSizes
    {
        Dataset<double, int> data = Examples.LinearlySeparable<double>(count, 2, 2, seed: 1);
        var chunked = new SoftmaxRegression<double, TSizes>(seed: 7);
        Trainer.Fit(chunked, data, new Sgd(0.01), new FitOptions { BatchSize = batchSize, Epochs = 2, Seed = 8 });

        var whole = new SoftmaxRegression<double, TSizes>(seed: 7);
        TestWorkspace<double> workspace = whole.CreateWorkspace(batchSize);
        for (ulong epoch = 1; epoch <= 2; epoch++)
        {
            int[] order = [.. Enumerable.Range(0, count)];
            CounterRandom.Shuffle(order.AsSpan(), 8, epoch);
            foreach (int[] batch in order.Chunk(batchSize))
            {
                double[] inputs = [.. batch.SelectMany(n => data.Inputs.Slice(2 * n, 2).ToArray())];
                int[] targets = [.. batch.Select(n => data.Targets[n])];
                whole.Backward(inputs, targets, workspace);
                new Sgd(0.01).Step(whole.Parameters, workspace.Gradients);
            }
        }

        for (int i = 0; i < whole.Parameters.Length; i++)
        {
            Assert.Equal(whole.Parameters[i], chunked.Parameters[i], 1e-13);
        }
    }

    private static (float[] Parameters, FitResult Fit) FitWide(int batchSize, int epochs, int threads)
    {
        var net = new SoftmaxRegression<float, Wide>(seed: 1);
        FitResult fit = Trainer.Fit(
            net,
            Examples.LinearlySeparable<float>(150, Wide.Inputs, Wide.Outputs, seed: 1),
            new Adam(0.01),
            new FitOptions
            {
                BatchSize = batchSize,
                Epochs = epochs,
                Threads = threads,
                Validation = Examples.LinearlySeparable<float>(130, Wide.Inputs, Wide.Outputs, seed: 2),
                AccuracyInterval = 1,
            });
        return (net.Parameters.ToArray(), fit);
    }

    private static int[] Bits(float[] values) => [.. values.Select(BitConverter.SingleToInt32Bits)];

    private static EpochResult Timeless(EpochResult epoch) => epoch with { ExamplesPerSecond = 0, Duration = default };
}
