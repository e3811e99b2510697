namespace NetGen.Tests.Optimizers;

public sealed class OptimizerTests
{
    [Fact]
    public void A_sgd_step_goes_down_the_gradient()
    {
        double[] parameters = [1, 2, 3];
        new Sgd(0.5).Step(parameters, [2, -2, 0]);
        Assert.Equal([0, 3, 3], parameters);
    }

    [Fact]
    public void The_first_adam_step_is_the_learning_rate_whatever_the_gradient()
    {
        double[] parameters = [0, 0, 0];
        new Adam(0.01).Step(parameters, [1e-3, -1e5, 0]);
        Assert.Equal(-0.01, parameters[0], 1e-6);
        Assert.Equal(0.01, parameters[1], 1e-6);
        Assert.Equal(0, parameters[2]);
    }

    [Fact]
    public void Cutting_the_parameters_changes_nothing()
    {
        double[] whole = [.. Enumerable.Range(0, 53).Select(i => Math.Sin(i))];
        double[] cut = [.. whole];
        double[] gradients = [.. Enumerable.Range(0, 53).Select(i => Math.Cos(3 * i))];
        var first = new Adam();
        IOptimizer<double> second = new Adam();
        second.Prepare([], cut.Length);
        for (int step = 0; step < 3; step++)
        {
            first.Step(whole, gradients);
            second.BeginStep();
            second.Update(cut.AsSpan(20), gradients.AsSpan(20), 20);
            second.Update(cut.AsSpan(0, 20), gradients.AsSpan(0, 20), 0);
        }

        Assert.Equal(whole, cut);
    }

    [Fact]
    public void The_learning_rate_can_change_between_steps()
    {
        double[] parameters = [0];
        var sgd = new Sgd(1);
        sgd.Step(parameters, [1]);
        sgd.LearningRate = 0.25;
        sgd.Step(parameters, [1]);
        Assert.Equal(-1.25, parameters[0]);
    }

    [Fact]
    public void Undefined_gradients_are_not_hidden()
    {
        double[] parameters = [0, 0];
        new Adam().Step(parameters, [double.NaN, 1]);
        Assert.True(double.IsNaN(parameters[0]));
        Assert.False(double.IsNaN(parameters[1]));
    }

    [Fact]
    public void Settings_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("learningRate", () => new Sgd(-1));
        Assert.Throws<ArgumentOutOfRangeException>("learningRate", () => new Sgd(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>("learningRate", () => new Adam(double.PositiveInfinity));
        Assert.Throws<ArgumentOutOfRangeException>("beta1", () => new Adam(beta1: 1));
        Assert.Throws<ArgumentOutOfRangeException>("beta2", () => new Adam(beta2: -0.1));
        Assert.Throws<ArgumentOutOfRangeException>("epsilon", () => new Adam(epsilon: double.NaN));
    }

    [Fact]
    public void Gradients_of_another_length_are_refused()
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => new Sgd(1).Step(new float[3], new float[2]));
        Assert.StartsWith("gradients holds 2 values; parameters holds 3.", exception.Message);
    }
}
