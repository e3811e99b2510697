using System.Globalization;

namespace NetGen.Tests.Training;

/// <summary>The trainer at the edges of what it may be given.</summary>
public sealed class TrainerEdgeTests
{
    private static readonly Dataset<float, int> Separable = Examples.LinearlySeparable<float>(40, 2, 2, seed: 1);

    [Fact]
    public void A_batch_whose_weights_are_all_zero_teaches_nothing()
    {
        float[] weights = [.. Enumerable.Range(0, 40).Select(i => i < 20 ? 0f : 1f)];
        var (net, rest) = (Net(), Net());
        FitResult fit = Trainer.Fit(net, Separable.WithWeights(weights), new Sgd(0.1), new FitOptions { BatchSize = 20, Shuffle = false });
        Assert.Equal(0, fit.Steps.Losses[0]);
        Assert.True(double.IsFinite(fit.Last.Loss));

        // Both see the second half at step 1, for the dropout; the first step of the other has no rate.
        Trainer.Fit(rest, Separable, new Sgd(0.1), new FitOptions { BatchSize = 20, Shuffle = false, Schedule = LearningRateSchedule.Sequence((LearningRateSchedule.Constant(0), 1), (LearningRateSchedule.Constant(), 1)) });
        Assert.Equal(rest.Parameters.ToArray(), net.Parameters.ToArray());
    }

    [Fact]
    public void Classes_without_weight_are_not_learned()
    {
        var net = Net();
        float[] before = net.Parameters.ToArray();
        FitResult fit = Trainer.Fit(net, Separable, new Sgd(0.1), new FitOptions { ClassWeights = [0, 0] });
        Assert.Equal(0, fit.Last.Loss);
        Assert.Equal(before, net.Parameters.ToArray());
    }

    [Fact]
    public void Classes_need_one_target_per_example() => Assert.Contains(
        "one class index per example", Assert.Throws<ArgumentException>(() => new ExampleWeights<float, int>(false, [1, 1], 2, 3)).Message, StringComparison.Ordinal);

    [Fact]
    public void One_example_is_enough()
    {
        var net = Net();
        FitResult fit = Trainer.Fit(net, Separable.Slice(0, 1), new Adam(0.1), new FitOptions { Epochs = 2, DropLast = true, Validation = Separable.Slice(1, 1) });
        Assert.Equal(2, fit.Steps.Count);
        Assert.True(fit.Last.ValidationAccuracy is 0 or 1);
    }

    [Fact]
    public void A_rate_of_zero_changes_nothing()
    {
        foreach (Optimizer optimizer in (Optimizer[])[new Sgd(0), new Sgd(0, 0.9), new Adam(0), new AdamW(0), new Lion(0), new NAdam(0), new RAdam(0), new AdaDelta(0), new AdaGrad(0), new RMSProp(0)])
        {
            var net = Net();
            float[] before = net.Parameters.ToArray();
            Trainer.Fit(net, Separable, optimizer);
            Assert.Equal(before, net.Parameters.ToArray());
        }
    }

    [Fact]
    public void A_loss_that_is_not_finite_can_be_gone_on_with()
    {
        float[] inputs = [float.NaN, 1, 2, 3];
        var options = new FitOptions { BatchSize = 1, Shuffle = false, StopAtNonFiniteLoss = false };
        foreach (Optimizer optimizer in (Optimizer[])[new Sgd(0.1), new Adam(0.1)])
        {
            var net = Net();
            FitResult fit = Trainer.Fit(net, new Dataset<float, int>(inputs, 2, new[] { 0, 1 }), optimizer, options);
            Assert.Equal(2, fit.Steps.Count);
            Assert.True(float.IsNaN(net.Parameters[0]));
        }

        FitResult whole = Trainer.Fit(Net(), new Dataset<float, int>(inputs, 2, new[] { 0, 1 }), new LBFGS(), options with { Epochs = 2 });
        Assert.True(double.IsNaN(whole.Last.Loss));
    }

    [Fact]
    public void A_target_that_is_not_finite_is_named()
    {
        var data = new Dataset<double, double>(new double[] { 1, 2, 3 }, 1, new double[] { 1, 2, double.NegativeInfinity });
        var exception = Assert.Throws<NonFiniteLossException>(() => Trainer.Fit(new LinearRegression(), data, new Sgd(0.1)));
        Assert.Null(exception.Layer);
        Assert.Contains("Target 0 of example 2 is -Infinity.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stream_without_a_batch_is_refused()
    {
        ExampleSource<float, int> some = ExampleSource.From(() => Enumerable.Repeat(new Example<float, int>(new float[] { 1, 2 }, 0), 5), 2);
        ExampleSource<float, int> none = ExampleSource.From(() => Enumerable.Empty<Example<float, int>>(), 2);
        var exception = Assert.Throws<ArgumentException>(() => Trainer.Fit(Net(), some, new Sgd(1), new FitOptions { BatchSize = 6, DropLast = true }));
        Assert.Contains("no batch in epoch 1: it holds fewer than 6 examples", exception.Message, StringComparison.Ordinal);
        exception = Assert.Throws<ArgumentException>(() => Trainer.Fit(Net(), none, new Sgd(1)));
        Assert.Contains("no batch in epoch 1: it holds no examples", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stream_that_is_shorter_than_declared_keeps_its_schedule()
    {
        var rates = new List<double>();
        ExampleSource<float, int> source = ExampleSource.From(() => Enumerable.Repeat(new Example<float, int>(new float[] { 1, 2 }, 0), 20), 2, count: 40);
        Trainer.Fit(Net(), source, new Sgd(1), new FitOptions { BatchSize = 10, Epochs = 2, Schedule = LearningRateSchedule.CosineRestarts(1) }, p => rates.Add(p.Event == FitEvent.Step ? p.LearningRate : -1));
        Assert.Equal([1, 0.5 * (1 + Math.Cos(Math.PI / 4))], rates.Where(r => r >= 0).Skip(2).Select(r => Math.Round(r, 12)), new Near());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_stream_that_fails_is_closed_and_keeps_its_message(bool isPrefetched)
    {
        bool isClosed = false;
        ExampleSource<float, int> source = ExampleSource.From(Broken, 2);
        source = isPrefetched ? source.Prefetched(2, 3) : source;
        var exception = Assert.Throws<InvalidOperationException>(() => Trainer.Fit(Net(), source, new Sgd(1), new FitOptions { BatchSize = 4 }));
        Assert.Equal("the disk is gone", exception.Message);
        Assert.True(isClosed);

        IEnumerable<Example<float, int>> Broken()
        {
            try
            {
                for (int i = 0; i < 10; i++)
                {
                    yield return new(new float[] { i, 2 }, 0);
                }

                throw new InvalidOperationException("the disk is gone");
            }
            finally
            {
                isClosed = true;
            }
        }
    }

    [Fact]
    public void An_interrupted_run_gives_the_rate_back()
    {
        using var stop = new CancellationTokenSource();
        var optimizer = new Adam(0.1);
        var options = new FitOptions { Epochs = 9, BatchSize = 8, Schedule = LearningRateSchedule.Exponential(0.5), Averaging = WeightAverage.Plain() };
        Assert.Throws<OperationCanceledException>(() => Trainer.Fit(Net(), Separable, optimizer, options, Stop, stop.Token));
        Assert.Equal(0.1, optimizer.LearningRate);
        Assert.Throws<TimeoutException>(() => Trainer.Fit(Net(), Separable, optimizer, options, p => throw new TimeoutException()));
        Assert.Equal(0.1, optimizer.LearningRate);

        void Stop(FitProgress progress)
        {
            if (progress is { Epoch: 3, Batch: 2 })
            {
                stop.Cancel();
            }
        }
    }

    [Fact]
    public void An_optimizer_of_another_network_is_refused()
    {
        var optimizer = new Adam();
        Trainer.Fit(Net(), Separable, optimizer);
        var exception = Assert.Throws<ArgumentException>(() => Trainer.Fit(new SoftmaxRegression<float, Wide>(1), Examples.LinearlySeparable<float>(9, Wide.Inputs, Wide.Outputs, 1), optimizer));
        Assert.Contains("holds the state of 6 parameters; a network with", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Cross_validation_wants_a_new_optimizer_for_each_run()
    {
        var optimizer = new Adam();
        var exception = Assert.Throws<ArgumentException>(() => Trainer.CrossValidate(Net(), Separable, () => optimizer, 2));
        Assert.Contains("the optimiser of the run before", exception.Message, StringComparison.Ordinal);
        CrossValidation found = Trainer.CrossValidate(Net(), Separable, () => new Adam(), 2, new FitOptions { Metrics = [Metrics.F1()] });
        Assert.Contains("'R²' was not measured, but macro F1", Assert.Throws<InvalidOperationException>(() => found.Mean("R²")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_range_test_on_data_that_is_not_finite_says_so()
    {
        LearningRateCurve curve = Trainer.FindLearningRate(Net(), new Dataset<float, int>(new float[] { float.NaN, 1 }, 2, new[] { 1 }), new Adam());
        Assert.Contains("not finite at the first rate", Assert.Throws<InvalidOperationException>(() => curve.Suggestion).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_and_penalties_of_a_summed_loss_count_as_they_are()
    {
        double[] weights = [.. Enumerable.Range(0, 12).Select(i => (double)(i % 3))];
        int[] repeated = [.. Enumerable.Range(0, 12).SelectMany(i => Enumerable.Repeat(i, (int)weights[i]))];
        var options = new FitOptions { BatchSize = 100, Epochs = 5, Penalties = [new Penalty { L2 = 0.1 }] };
        foreach (bool isWhole in (bool[])[false, true])
        {
            var (weighted, plain) = (new SumNet(1), new SumNet(1));
            Fit(weighted, Examples.Line(12).WithWeights(weights), isWhole, options);
            Fit(plain, Examples.Line(12).Subset(repeated), isWhole, options);
            Assert.Equal(plain.Parameters[0], weighted.Parameters[0], 1e-12);
            Assert.Equal(plain.Parameters[1], weighted.Parameters[1], 1e-12);
        }

        // By hand: ∂/∂w of ½Σ(wx + b − t)² + 0.1·w², from w = 0 and b = 0, with a rate of 0.01.
        var one = new SumNet(1);
        one.Parameters.Clear();
        Trainer.Fit(one, new Dataset<double, double>(new double[] { 1, 2 }, 1, new double[] { 3, 1 }, 1, new double[] { 1, 2 }), new Sgd(0.01), options with { Epochs = 1 });
        Assert.Equal(0.01 * (3 + (2 * 2 * 1)), one.Parameters.ToArray().Max(), 1e-15);

        static void Fit(SumNet net, Dataset<double, double> data, bool isWhole, FitOptions options) =>
            _ = isWhole ? Trainer.Fit(net, data, new LBFGS(), options) : Trainer.Fit(net, data, new Sgd(0.01), options);
    }

    [Fact]
    public void Messages_are_the_same_in_every_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("sv-SE");
            var wrong = new Dataset<float, int>(new float[] { 1, 2 }, 2, new[] { -1 });
            var exception = Assert.Throws<ArgumentException>(() => Trainer.Fit(Net(), Separable, new Sgd(1), new FitOptions { Validation = wrong }));
            Assert.Contains("Validation has label -1 at example 0", exception.Message, StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task A_run_over_all_examples_has_an_asynchronous_twin()
    {
        var (a, b) = (new LinearRegression(), new LinearRegression());
        Trainer.Fit(a, Examples.Line(9), new LBFGS());
        await Trainer.FitAsync(b, Examples.Line(9), new LBFGS());
        Assert.Equal(a.Parameters.ToArray(), b.Parameters.ToArray());
    }

    private static SoftmaxRegression<float, Tiny> Net() => new(seed: 1);

    private sealed class Near : IEqualityComparer<double>
    {
        public bool Equals(double x, double y) => Math.Abs(x - y) < 1e-9;

        public int GetHashCode(double obj) => 0;
    }
}
