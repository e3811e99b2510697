namespace NetGen.Tests.Optimizers;

public sealed class WeightAverageTests
{
    [Fact]
    public void Plain_is_the_mean_of_all_steps_that_count()
    {
        double[][] steps = [.. Enumerable.Range(0, 9).Select(Weights)];
        var average = new AveragedWeights<double>(WeightAverage.Plain(afterSteps: 2), 37);
        Assert.Equal([false, false, true, true, true, true, true, true, true], steps.Select(step => Take(average, step).HasAverage));
        for (int i = 0; i < 37; i++)
        {
            Assert.Equal(steps.Skip(2).Average(step => step[i]), average.Average[i], 1e-14);
        }
    }

    /// <summary>The first as it is, then 0.9·a + 0.1·w: AveragedModel with get_ema_multi_avg_fn(0.9).</summary>
    [Fact]
    public void Exponential_begins_with_the_first_step()
    {
        var average = new AveragedWeights<double>(WeightAverage.Exponential(0.9), 37);
        double[] expected = Weights(0);
        for (int step = 0; step < 6; step++)
        {
            expected = step == 0 ? expected : [.. expected.Zip(Weights(step), (a, w) => (0.9 * a) + (0.1 * w))];
            Take(average, Weights(step));
            Assert.All(Enumerable.Range(0, 37), i => Assert.Equal(expected[i], average.Average[i], 1e-14));
        }
    }

    [Fact]
    public void A_saved_average_goes_on_with_the_same_bits()
    {
        var whole = new AveragedWeights<double>(WeightAverage.Plain(), 37);
        var resumed = new AveragedWeights<double>(WeightAverage.Plain(), 37);
        for (int step = 0; step < 7; step++)
        {
            Take(whole, Weights(step));
            if (step == 3)
            {
                whole.Average.CopyTo(resumed.State.Buffers[0].Values);
                (resumed.State["steps"], resumed.State["averaged"]) = (whole.State["steps"], whole.State["averaged"]);
            }
            else if (step > 3)
            {
                Take(resumed, Weights(step));
            }
        }

        Assert.Equal(whole.Average, resumed.Average);
    }

    private static AveragedWeights<double> Take(AveragedWeights<double> average, double[] weights)
    {
        average.BeginStep();
        average.Update(weights.AsSpan(0, 11), 0);
        average.Update(weights.AsSpan(11), 11);
        return average;
    }

    private static double[] Weights(int step) => [.. Enumerable.Range(0, 37).Select(i => Math.Sin((11 * step) + i))];
}
