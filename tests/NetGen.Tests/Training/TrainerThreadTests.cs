using System.Collections.Concurrent;

namespace NetGen.Tests.Training;

public sealed class TrainerThreadTests
{
    [Fact]
    public async Task Networks_that_train_at_once_get_the_bits_they_get_alone()
    {
        float[][] alone = [.. Enumerable.Range(0, 6).Select(Train)];
        float[][] together = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(seed => Task.Factory.StartNew(() => Train(seed), TaskCreationOptions.LongRunning)));
        Assert.Equal(alone, together);
    }

    [Fact]
    public void One_thread_means_the_callers()
    {
        var threads = new ConcurrentBag<int>();
        var net = new LinearRegression { OnBackward = () => threads.Add(Environment.CurrentManagedThreadId) };
        Trainer.Fit(net, Examples.Line(64), new Sgd(0.1), new FitOptions { BatchSize = 64, Threads = 1, Epochs = 20 });
        Assert.True(threads.Count > 20, "The batch was not cut, so this says nothing.");
        Assert.Equal([Environment.CurrentManagedThreadId], threads.Distinct());
    }

    [Fact]
    public void A_network_may_train_another_while_it_trains()
    {
        double[] expected = Run(onBackward: null);
        int runs = 0;
        double[] actual = Run(() =>
        {
            Trainer.Fit(new LinearRegression(), Examples.Line(8), new Sgd(0.1), new FitOptions { BatchSize = 8 });
            Interlocked.Increment(ref runs);
        });
        Assert.Equal(expected, actual);
        Assert.True(runs > 0);

        static double[] Run(Action? onBackward)
        {
            var net = new LinearRegression { OnBackward = onBackward };
            Trainer.Fit(net, Examples.Line(64), new Sgd(0.1), new FitOptions { BatchSize = 64, Epochs = 5 });
            return net.Parameters.ToArray();
        }
    }

    [Fact]
    public void A_run_that_fails_leaves_the_threads_to_others()
    {
        var failing = new LinearRegression { OnBackward = () => throw new InvalidOperationException("made to fail") };
        for (int i = 0; i < 20; i++)
        {
            Assert.Throws<InvalidOperationException>(
                () => Trainer.Fit(failing, Examples.Line(64), new Sgd(0.1), new FitOptions { BatchSize = 64 }));
        }

        var net = new LinearRegression();
        Trainer.Fit(net, Examples.Line(64), new Sgd(0.5), new FitOptions { BatchSize = 8, Epochs = 60 });
        Assert.Equal(3, net.Parameters[0], 1e-9);
    }

    private static float[] Train(int seed)
    {
        var net = new SoftmaxRegression<float, Wide>((ulong)seed);
        var options = new FitOptions { BatchSize = 50, Epochs = 2, Seed = (ulong)seed, Threads = 1 + (seed % 3) };
        Trainer.Fit(net, Examples.LinearlySeparable<float>(120, Wide.Inputs, Wide.Outputs, 1), new Adam(0.01), options);
        return net.Parameters.ToArray();
    }
}
