using NetGen.Numerics;

namespace NetGen.Tests.Numerics;

/// <summary>Initialisers: variances as published, the same numbers in both precisions, clear refusals.</summary>
public class InitializersTests
{
    private const int FanIn = 50;
    private const int FanOut = 150;

    [Theory]
    [InlineData(Initializer.HeUniform, 2.0 / FanIn)]
    [InlineData(Initializer.HeNormal, 2.0 / FanIn)]
    [InlineData(Initializer.GlorotUniform, 2.0 / (FanIn + FanOut))]
    [InlineData(Initializer.GlorotNormal, 2.0 / (FanIn + FanOut))]
    [InlineData(Initializer.LeCunUniform, 1.0 / FanIn)]
    [InlineData(Initializer.LeCunNormal, 1.0 / FanIn)]
    public void Mean_and_variance_are_as_published(Initializer kind, double variance)
    {
        double[] values = Draw(kind, 100_000);
        double deviation = Math.Sqrt(variance);
        Assert.InRange(values.Average() / deviation, -0.015, 0.015);
        Assert.InRange(values.Average(v => v * v) / variance, 0.98, 1.02);
    }

    [Theory]
    [InlineData(Initializer.HeUniform, 6.0 / FanIn)]
    [InlineData(Initializer.GlorotUniform, 6.0 / (FanIn + FanOut))]
    [InlineData(Initializer.LeCunUniform, 3.0 / FanIn)]
    public void Uniform_rules_fill_their_interval(Initializer kind, double squaredLimit)
    {
        double limit = Math.Sqrt(squaredLimit);
        double[] values = Draw(kind, 100_000);
        Assert.InRange(values.Max(), 0.999 * limit, limit);
        Assert.InRange(values.Min(), -limit, -0.999 * limit);
    }

    [Theory]
    [InlineData(Initializer.HeNormal)]
    [InlineData(Initializer.GlorotNormal)]
    [InlineData(Initializer.LeCunNormal)]
    public void Normal_rules_have_tails(Initializer kind)
    {
        double[] values = Draw(kind, 100_000);
        double deviation = Math.Sqrt(values.Average(v => v * v));
        Assert.InRange(values.Count(v => Math.Abs(v) > 2 * deviation) / 100_000.0, 0.043, 0.048);
    }

    [Fact]
    public void Zeros_and_constants_are_just_that()
    {
        Assert.All(Draw(Initializer.Zeros, 10), value => Assert.Equal(0, value));
        Assert.All(Draw(Initializer.Constant, 10), value => Assert.Equal(0.25, value));
    }

    [Theory]
    [InlineData(Initializer.HeUniform)]
    [InlineData(Initializer.GlorotNormal)]
    [InlineData(Initializer.Constant)]
    public void Single_precision_is_double_precision_rounded(Initializer kind)
    {
        var singles = new float[1000];
        Initializers.Fill(singles, kind, FanIn, FanOut, 0.1, seed: 7, stream: 3);
        double[] doubles = new double[1000];
        Initializers.Fill(doubles, kind, FanIn, FanOut, 0.1, seed: 7, stream: 3);
        Assert.Equal(doubles.Select(value => (float)value), singles);
    }

    [Fact]
    public void Draws_depend_on_seed_stream_and_index_alone()
    {
        double[] values = Draw(Initializer.HeNormal, 100);
        Assert.Equal(values.Take(50), Draw(Initializer.HeNormal, 50));
        Assert.NotEqual(values, Draw(Initializer.HeNormal, 100, seed: 2));
        Assert.NotEqual(values, Draw(Initializer.HeNormal, 100, stream: 2));
    }

    [Fact]
    public void Draws_never_change()
    {
        Assert.Equal([0.16323819181586327, -0.12408327863727509, 0.23671594368978552], Draw(Initializer.HeUniform, 3));
        Assert.Equal(
            [-0.18386867208916, -0.47417965395039, 0.27078827721732],
            Draw(Initializer.HeNormal, 3).Select(value => Math.Round(value, 14)));
    }

    [Fact]
    public void Refuses_what_it_cannot_draw()
    {
        var target = new double[1];
        void Fill(Initializer kind, int fanIn, int fanOut) => Initializers.Fill(target, kind, fanIn, fanOut, 0, 1, 1);

        Assert.Throws<ArgumentException>("kind", () => Fill(Initializer.Default, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>("kind", () => Fill((Initializer)99, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>("fanIn", () => Fill(Initializer.HeUniform, 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>("fanIn", () => Fill(Initializer.LeCunNormal, -1, 1));
        Assert.Throws<ArgumentOutOfRangeException>("fanOut", () => Fill(Initializer.GlorotNormal, 1, 0));
    }

    private static double[] Draw(Initializer kind, int count, ulong seed = 1, uint stream = 1)
    {
        var values = new double[count];
        Initializers.Fill(values, kind, FanIn, FanOut, 0.25, seed, stream);
        return values;
    }
}
