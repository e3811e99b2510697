namespace NetGen.Tests.Optimizers;

public sealed class GradientClippingTests
{
    /// <summary>torch.nn.utils.clip_grad_norm_ with max_norm=2.5.</summary>
    [Fact]
    public void Norm()
    {
        double[] gradients = [3, -4, 12, 0.5];
        var clipping = GradientClipping.Norm(2.5);
        GradientBlocks.Scale<double>(gradients, clipping.FactorFor(GradientBlocks.SumOfSquares<double>(gradients)));
        double[] expected = [0.5764967872049231, -0.7686623829398975, 2.3059871488196926, 0.09608279786748719];
        Assert.All(expected.Zip(gradients), pair => Assert.Equal(pair.First, pair.Second, 1e-15));
        Assert.Equal(1, clipping.FactorFor(6.2));
        Assert.True(double.IsNaN(clipping.FactorFor(double.NaN)));
    }

    [Fact]
    public void Value()
    {
        float[] gradients = [3, -4, 0.5f, float.NaN, float.NegativeInfinity];
        GradientBlocks.Clamp<float>(gradients, GradientClipping.Value(2).Max);
        Assert.Equal([2, -2, 0.5f, float.NaN, -2], gradients);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(16)]
    [InlineData(101)]
    public void Sums(int length)
    {
        double[] values = [.. Enumerable.Range(0, length).Select(i => Math.Sin(i) * 3)];
        float[] singles = [.. values.Select(value => (float)value)];
        Assert.Equal(values.Sum(value => value * value), GradientBlocks.SumOfSquares<double>(values), 1e-12);
        Assert.Equal(values.Sum(Math.Abs), GradientBlocks.SumOfMagnitudes<double>(values), 1e-12);
        Assert.Equal(singles.Sum(value => (double)value * value), GradientBlocks.SumOfSquares<float>(singles), 1e-12);
        Assert.Equal(singles.Sum(value => Math.Abs((double)value)), GradientBlocks.SumOfMagnitudes<float>(singles), 1e-12);
    }

    [Fact]
    public void Limits_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("max", () => GradientClipping.Norm(0));
        Assert.Throws<ArgumentOutOfRangeException>("max", () => GradientClipping.Value(double.NaN));
    }
}
