namespace NetGen.Tests.Training;

/// <summary>What the trainer does besides plain steps.</summary>
public sealed class FitFeaturesTests
{
    private static readonly Dataset<float, int> Separable = Examples.LinearlySeparable<float>(300, 2, 2, seed: 1);

    [Fact]
    public void Early_stopping_ends_and_restores_the_best_parameters()
    {
        // A rate that is far too high: the held-out loss is best early.
        var net = new LinearRegression();
        FitResult fit = Trainer.Fit(net, Examples.Line(40), new Sgd(0.9), new FitOptions
        {
            Epochs = 50,
            BatchSize = 40,
            Validation = Examples.Line(9),
            EarlyStopping = new() { Patience = 2, MinimumImprovement = 1e-3 },
        });
        Assert.Equal(StopReason.EarlyStopping, fit.StopReason);
        Assert.InRange(fit.Epochs.Count, 3, 49);
        Assert.Equal(fit.BestEpoch + 2, fit.Epochs.Count);
        Assert.Equal(fit.Best.ValidationLoss!.Value, Trainer.Evaluate(net, Examples.Line(9)).Loss);
    }

    [Fact]
    public void Early_stopping_watches_a_metric_that_is_to_grow()
    {
        var net = new SoftmaxRegression<float, Tiny>(seed: 1);
        FitResult fit = Trainer.Fit(net, Separable, new Adam(0.1), new FitOptions
        {
            Epochs = 40,
            ValidationSplit = 0.3,
            Metrics = [Metrics.Accuracy, Metrics.F1()],
            EarlyStopping = new() { Patience = 3, Metric = Metrics.F1().Name },
        });
        Assert.Equal(StopReason.EarlyStopping, fit.StopReason);
        Assert.Equal(fit.Best.Metrics[0].Value, fit.Best.ValidationAccuracy!.Value, 1e-12);
        Assert.True(fit.Epochs.Max(e => e.Metrics[1].Value) <= fit.Best.Metrics[1].Value);
    }

    [Fact]
    public void Weights_of_examples_count_as_repetitions_do()
    {
        Dataset<double, double> line = Examples.Line(12);
        double[] weights = [.. Enumerable.Range(0, 12).Select(i => i % 3 == 0 ? 2.0 : i % 3 == 1 ? 1.0 : 0.0)];
        int[] repeated = [.. Enumerable.Range(0, 12).SelectMany(i => Enumerable.Repeat(i, (int)weights[i]))];
        var options = new FitOptions { BatchSize = 100, Epochs = 5 };
        var (weighted, plain) = (new LinearRegression(), new LinearRegression());
        FitResult a = Trainer.Fit(weighted, line.WithWeights(weights), new Sgd(0.1), options);
        FitResult b = Trainer.Fit(plain, line.Subset(repeated), new Sgd(0.1), options);
        Assert.Equal(plain.Parameters[0], weighted.Parameters[0], 1e-12);
        Assert.Equal(plain.Parameters[1], weighted.Parameters[1], 1e-12);
        Assert.Equal(b.Last.Loss, a.Last.Loss, 1e-12);
    }

    [Fact]
    public void Weights_of_classes_are_weights_of_their_examples()
    {
        double[] ofClasses = [0.5, 2];
        float[] weights = [.. Separable.Targets.ToArray().Select(t => (float)ofClasses[t])];
        var (byClass, byExample) = (new SoftmaxRegression<float, Tiny>(seed: 1), new SoftmaxRegression<float, Tiny>(seed: 1));
        Trainer.Fit(byClass, Separable, new Sgd(0.1), new FitOptions { ClassWeights = ofClasses });
        Trainer.Fit(byExample, Separable.WithWeights(weights), new Sgd(0.1));
        Assert.Equal(byExample.Parameters.ToArray(), byClass.Parameters.ToArray());
    }

    [Fact]
    public void A_stream_of_a_data_set_in_its_order_gives_the_same_bits()
    {
        var (stored, streamed) = (new SoftmaxRegression<float, Tiny>(seed: 1), new SoftmaxRegression<float, Tiny>(seed: 1));
        var options = new FitOptions { Epochs = 3, BatchSize = 32, Shuffle = false };
        FitResult a = Trainer.Fit(stored, Separable, new Adam(0.01), options);
        FitResult b = Trainer.Fit(streamed, ExampleSource.From(Separable).Prefetched(2, 32), new Adam(0.01), options);
        Assert.Equal(stored.Parameters.ToArray(), streamed.Parameters.ToArray());
        Assert.Equal(a.Epochs.Select(e => e.Loss), b.Epochs.Select(e => e.Loss));
    }

    [Fact]
    public void A_wrong_label_in_a_stream_is_found_before_it_is_learned()
    {
        var source = ExampleSource.From(() => Enumerable.Repeat(new Example<float, int>(new float[] { 1, 2 }, new[] { 5 }), 10), 2);
        var exception = Assert.Throws<ArgumentException>(() => Trainer.Fit(new SoftmaxRegression<float, Tiny>(seed: 1), source, new Sgd(1)));
        Assert.Contains("label 5 at example 0", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_rest_of_an_epoch_can_be_dropped()
    {
        FitResult fit = Trainer.Fit(new LinearRegression(), Examples.Line(10), new Sgd(0), new FitOptions { BatchSize = 4, DropLast = true, Epochs = 3 });
        Assert.Equal(6, fit.Steps.Count);
    }

    [Fact]
    public void A_schedule_sets_the_rate_and_gives_it_back()
    {
        var sgd = new Sgd(0.5);
        FitResult fit = Trainer.Fit(new LinearRegression(), Examples.Line(10), sgd, new FitOptions { BatchSize = 5, Epochs = 4, Schedule = LearningRateSchedule.Step(2, 0.1) });
        Assert.Equal([0.5f, 0.5f, 0.5f, 0.5f, 0.05f, 0.05f, 0.05f, 0.05f], fit.Steps.LearningRates.ToArray());
        Assert.Equal([0.5, 0.5, 0.05, 0.05], fit.Epochs.Select(e => e.LearningRate), new Close());
        Assert.Equal(0.5, sgd.LearningRate);
    }

    [Fact]
    public void A_norm_is_limited_over_all_parameters()
    {
        var net = new LinearRegression();
        Trainer.Fit(net, Examples.Line(10), new Sgd(1), new FitOptions { BatchSize = 10, Clipping = GradientClipping.Norm(0.25) });
        double norm = Math.Sqrt((net.Parameters[0] * net.Parameters[0]) + (net.Parameters[1] * net.Parameters[1]));
        Assert.Equal(0.25, norm, 1e-5);
    }

    [Fact]
    public void A_penalty_is_part_of_the_loss_and_pulls_the_weights()
    {
        var (free, pulled) = (new LinearRegression(), new LinearRegression());
        var options = new FitOptions { BatchSize = 100, Epochs = 300 };
        Trainer.Fit(free, Examples.Line(100), new Sgd(0.5), options);
        FitResult fit = Trainer.Fit(pulled, Examples.Line(100), new Sgd(0.5), options with { Penalties = [new Penalty { L2 = 0.1 }] });
        Assert.True(Math.Abs(pulled.Parameters[0]) < Math.Abs(free.Parameters[0]) - 0.1);
        double plain = Trainer.Evaluate(pulled, Examples.Line(100)).Loss;
        Assert.Equal(plain + (0.1 * pulled.Parameters[0] * pulled.Parameters[0]), fit.Last.Loss, 1e-3);
    }

    [Fact]
    public void The_network_has_its_average_in_the_end()
    {
        var net = new LinearRegression();
        var seen = new List<double>();
        Trainer.Fit(net, Examples.Line(20), new Sgd(0.3), new FitOptions { BatchSize = 5, Averaging = WeightAverage.Plain() }, p =>
        {
            if (p.Event == FitEvent.Step)
            {
                seen.Add(net.Parameters[0]);
            }
        });
        Assert.Equal(seen.Average(), net.Parameters[0], 1e-12);
    }

    [Fact]
    public void LBFGS_fits_a_line_in_a_step()
    {
        var net = new LinearRegression();
        FitResult fit = Trainer.Fit(net, Examples.Line(1000), new LBFGS { LineSearch = LBFGSLineSearch.StrongWolfe }, new FitOptions { Epochs = 2 });
        // A step ends where the loss changes by less than 1e-9.
        Assert.Equal(3, net.Parameters[0], 1e-4);
        Assert.Equal(-2, net.Parameters[1], 1e-4);
        Assert.True(fit.Epochs[1].Loss < 1e-8);
    }

    [Fact]
    public void Watched_steps_tell_the_size_of_the_update_and_idle_units()
    {
        var net = new SoftmaxRegression<float, Tiny>(seed: 1);
        FitResult fit = Trainer.Fit(net, Separable, new Sgd(0.01), new FitOptions { BatchSize = 300, LayerInterval = 1 });
        LayerStatistics layer = Assert.Single(fit.Last.Layers);
        Assert.Equal(0.01 * layer.GradientNorm / layer.WeightNorm, layer.UpdateRatio, 1e-4 * layer.UpdateRatio);
        Assert.Equal(0, layer.IdleUnits);
    }

    [Fact]
    public void Training_can_be_cancelled_between_steps()
    {
        using var cancellation = new CancellationTokenSource();
        int steps = 0;
        Assert.Throws<OperationCanceledException>(() => Trainer.Fit(new LinearRegression(), Examples.Line(100), new Sgd(0.1), new FitOptions { BatchSize = 10 }, _ =>
        {
            if (++steps == 3)
            {
                cancellation.Cancel();
            }
        }, cancellation.Token));
        Assert.Equal(3, steps);
    }

    [Fact]
    public async Task Training_runs_on_a_thread_of_its_own()
    {
        int own = Environment.CurrentManagedThreadId;
        int other = own;
        FitResult fit = await Trainer.FitAsync(new LinearRegression(), Examples.Line(10), new Sgd(0.1), progress: _ => other = Environment.CurrentManagedThreadId);
        Assert.NotEqual(own, other);
        Assert.Single(fit.Epochs);
    }

    [Fact]
    public void Cross_validation_leaves_the_network_as_it_was()
    {
        var net = new SoftmaxRegression<float, Tiny>(seed: 1);
        float[] before = net.Parameters.ToArray();
        CrossValidation result = Trainer.CrossValidate(net, Separable, () => new Adam(0.05), 5, new FitOptions { Epochs = 10 });
        Assert.Equal(5, result.Folds.Count);
        Assert.True(result.Accuracy > 0.95, $"{result.Accuracy}");
        Assert.InRange(result.AccuracyDeviation!.Value, 0, 0.1);
        Assert.Equal(before, net.Parameters.ToArray());
    }

    [Fact]
    public void A_range_test_gives_a_curve_and_leaves_everything_as_it_was()
    {
        var net = new SoftmaxRegression<float, Tiny>(seed: 1);
        float[] before = net.Parameters.ToArray();
        var adam = new Adam(0.5);
        LearningRateCurve curve = Trainer.FindLearningRate(net, Separable, adam, new() { From = 1e-5, To = 10, Steps = 100 });
        Assert.Equal(curve.Rates.Count, curve.Losses.Count);
        Assert.InRange(curve.Rates.Count, 20, 100);
        Assert.Equal(1e-5, curve.Rates[0], 1e-12);
        Assert.InRange(curve.Suggestion, 1e-4, 5);
        Assert.Equal(before, net.Parameters.ToArray());
        Assert.Equal(0.5, adam.LearningRate);
        var (again, fresh) = (new SoftmaxRegression<float, Tiny>(seed: 1), new SoftmaxRegression<float, Tiny>(seed: 1));
        Trainer.Fit(again, Separable, adam);
        Trainer.Fit(fresh, Separable, new Adam(0.5));
        Assert.Equal(fresh.Parameters.ToArray(), again.Parameters.ToArray());
    }

    [Fact]
    public void The_step_at_which_a_loss_is_not_finite_is_named_with_its_cause()
    {
        double[] inputs = Examples.Line(30).Inputs.ToArray();
        inputs[17] = double.NaN;
        var data = new Dataset<double, double>(inputs, 1, Examples.Line(30).Targets.ToArray());
        var exception = Assert.Throws<NonFiniteLossException>(() => Trainer.Fit(new LinearRegression(), data, new Sgd(0.1)));
        Assert.Contains("Input 0 of example 17 is NaN", exception.Message, StringComparison.Ordinal);
        Assert.Null(exception.Layer);
        var net = new LinearRegression();
        exception = Assert.Throws<NonFiniteLossException>(() => Trainer.Fit(net, Examples.Line(10), new Sgd(1e200), new FitOptions { Epochs = 10 }));
        Assert.NotNull(exception.Layer);
        Assert.Contains($"layer '{exception.Layer}'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_that_do_not_go_together_are_refused()
    {
        Refuses("need held-out data", new FitOptions { EarlyStopping = new() });
        Refuses("need held-out data", new FitOptions { Metrics = [Metrics.Accuracy] });
        Refuses("watches the metric 'nothing'; Metrics holds accuracy", new FitOptions { ValidationSplit = 0.2, Metrics = [Metrics.Accuracy], EarlyStopping = new() { Metric = "nothing" } });
        Refuses("holds 3 weights; the network has 2 classes", new FitOptions { ClassWeights = [1, 1, 1] });
        Refuses("holds -1", new FitOptions { ClassWeights = [1, -1] });

        static void Refuses(string message, FitOptions options)
        {
            var exception = Assert.Throws<ArgumentException>(() => Trainer.Fit(new SoftmaxRegression<float, Tiny>(seed: 1), Separable, new Sgd(0.1), options));
            Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        }
    }

    private sealed class Close : IEqualityComparer<double>
    {
        public bool Equals(double x, double y) => Math.Abs(x - y) < 1e-12;

        public int GetHashCode(double x) => 0;
    }
}
