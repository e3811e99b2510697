namespace NetGen.Tests.Training;

public sealed class TrainerArgumentTests
{
    private static readonly Dataset<double, double> Line = Examples.Line(4);

    [Fact]
    public void Stops_at_the_first_loss_that_is_not_finite_and_keeps_the_parameters()
    {
        var net = new LinearRegression();
        var data = new Dataset<double, double>(new double[] { 1, 1, double.NaN, 1 }, 1, new double[4]);
        NonFiniteLossException exception = Assert.Throws<NonFiniteLossException>(
            () => Trainer.Fit(net, data, new Sgd(0.1), new FitOptions { BatchSize = 1 }));

        Assert.True(double.IsNaN(exception.Loss));
        Assert.Equal(1, exception.Epoch);
        Assert.InRange(exception.Batch, 1, 4);
        Assert.StartsWith($"The loss became NaN at step {exception.Step} (epoch 1, batch {exception.Batch});", exception.Message);
        Assert.Contains("StopAtNonFiniteLoss", exception.Message);
        Assert.False(double.IsNaN(net.Parameters[0]));
    }

    [Fact]
    public void Goes_on_past_a_loss_that_is_not_finite_if_told_to()
    {
        var net = new LinearRegression();
        var data = new Dataset<double, double>(new double[] { double.NaN, 1 }, 1, new double[2]);
        FitResult fit = Trainer.Fit(net, data, new Sgd(0.1), new FitOptions { StopAtNonFiniteLoss = false });
        Assert.True(double.IsNaN(fit.Last.Loss));
        Assert.True(double.IsNaN(net.Parameters[0]));
    }

    [Theory]
    [InlineData(0, 1, 1, "Epochs")]
    [InlineData(1, 0, 1, "BatchSize")]
    [InlineData(1, -5, 1, "BatchSize")]
    [InlineData(1, 1, 0, "Threads")]
    public void Options_out_of_range_are_refused(int epochs, int batchSize, int threads, string name)
    {
        ArgumentOutOfRangeException exception = Assert.Throws<ArgumentOutOfRangeException>(
            () => new FitOptions { Epochs = epochs, BatchSize = batchSize, Threads = threads });
        Assert.Equal(name, exception.ParamName);
    }

    [Fact]
    public void Empty_data_is_refused() =>
        Refused("train holds no examples.", () => Trainer.Fit(new LinearRegression(), Line.Slice(0, 0), new Sgd(1)));

    [Fact]
    public void Data_of_other_sizes_is_refused()
    {
        var wide = new Dataset<double, double>(new double[4], 2, new double[2]);
        Refused(
            "train has 2 inputs per example; LinearRegression takes 1.",
            () => Trainer.Fit(new LinearRegression(), wide, new Sgd(1)));

        var deep = new Dataset<double, double>(new double[2], 1, new double[4], 2);
        Refused(
            "data has 2 targets per example; LinearRegression takes 1.",
            () => Trainer.Evaluate(new LinearRegression(), deep));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(-1)]
    public void Labels_out_of_range_are_refused_before_training(int label)
    {
        var net = new SoftmaxRegression<float, Tiny>(1);
        float[] before = net.Parameters.ToArray();
        var data = new Dataset<float, int>(new float[4], 2, new[] { 1, label });
        ArgumentException exception = Assert.Throws<ArgumentException>(
            () => Trainer.Fit(net, data, new Sgd(1), new FitOptions { BatchSize = 1 }));
        Assert.StartsWith($"train has label {label} at example 1; the classes of ", exception.Message);
        Assert.Contains("are 0 to 1.", exception.Message);
        Assert.Equal(before, net.Parameters.ToArray());
    }

    [Fact]
    public void Validation_data_is_checked_too()
    {
        Refused(
            "Validation must be a Dataset<Double, Double>, like the training data.",
            () => Trainer.Fit(
                new LinearRegression(),
                Line,
                new Sgd(1),
                new FitOptions { Validation = new Dataset<float, float>(new float[1], 1, new float[1]) }));
        Refused(
            "Validation holds no examples.",
            () => Trainer.Fit(new LinearRegression(), Line, new Sgd(1), new FitOptions { Validation = Line.Slice(4, 0) }));
    }

    [Fact]
    public void An_optimiser_of_another_network_is_refused()
    {
        var adam = new Adam();
        Trainer.Fit(new LinearRegression(), Line, adam);
        var data = Examples.LinearlySeparable<double>(4, 2, 2, 1);
        Refused(
            "This Adam holds the state of 2 parameters; a network with 6 needs one of its own.",
            () => Trainer.Fit(new SoftmaxRegression<double, Tiny>(1), data, adam));
    }

    [Fact]
    public void Missing_arguments_are_refused()
    {
        Assert.Throws<ArgumentNullException>("train", () => Trainer.Fit(new LinearRegression(), (Dataset<double, double>)null!, new Sgd(1)));
        Assert.Throws<ArgumentNullException>("optimizer", () => Trainer.Fit(new LinearRegression(), Line, (IOptimizer<double>)null!));
        Assert.Throws<ArgumentOutOfRangeException>(
            "threads", () => Trainer.Evaluate(new LinearRegression(), Line, threads: 0));
    }

    private static void Refused(string message, Action action)
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(action);
        Assert.StartsWith(message, exception.Message);
    }
}
