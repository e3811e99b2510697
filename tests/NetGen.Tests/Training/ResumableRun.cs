using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using NetGen.Numerics;
using NetGen.Tests.Code;

namespace NetGen.Tests.Training;

/// <summary>A training run with checkpoints, which goes on where the last one was killed; run as a program by <see cref="ResumeTests"/>.</summary>
internal static class ResumableRun
{
    private const int Epochs = 4;

    /// <summary>Trains, and prints a digest of the network in the end.</summary>
    /// <param name="folder">For the checkpoints; empty for none.</param>
    /// <param name="killAfter">After how many milliseconds the process ends itself as if it were killed; 0 for never.</param>
    public static void Run(string folder, int killAfter)
    {
        if (killAfter > 0)
        {
            var killer = new Thread(() =>
            {
                Thread.Sleep(killAfter);
                Process.GetCurrentProcess().Kill();
            });
            killer.Start();
        }

        Console.WriteLine(Train(folder));
        Console.Out.Flush();
        Environment.Exit(0);
    }

    /// <summary>A run with all that a checkpoint has to keep: dropout, moments, an average, a schedule, early stopping.</summary>
    public static string Train(string folder)
    {
        var net = new ActivationsNet(5);
        int count = 300;
        var (inputs, targets) = (new float[count * ActivationsNet.InputLength], new int[count]);
        ulong key = CounterRandom.Key64(21, 0);
        for (int i = 0; i < inputs.Length; i++)
        {
            inputs[i] = (float)CounterRandom.Normal(key, (ulong)i);
        }

        for (int i = 0; i < count; i++)
        {
            targets[i] = (inputs[i * ActivationsNet.InputLength] > 0 ? 1 : 0) % ActivationsNet.OutputLength;
        }

        var data = new Dataset<float, int>(inputs, ActivationsNet.InputLength, targets);
        FitResult fit = Trainer.Fit(net, data, new Adam(3e-3), new FitOptions
        {
            Epochs = Epochs,
            BatchSize = 16,
            Seed = 3,
            Threads = 1,
            ValidationSplit = 0.2,
            Metrics = [Metrics.F1()],
            EarlyStopping = new() { Patience = 3 },
            Schedule = LearningRateSchedule.WarmUp(7).Then(LearningRateSchedule.OnPlateau(0.5, patience: 0)),
            Averaging = WeightAverage.Exponential(0.9),
            Clipping = GradientClipping.Norm(1),
            Penalties = [new Penalty { L2 = 1e-4 }],
            Checkpoints = folder.Length == 0 ? null : new(folder) { EverySteps = 1, KeepLast = 2 },
        });
        string history = string.Join(' ', fit.Epochs.Select(e => $"{e.Loss:R} {e.ValidationLoss:R} {e.LearningRate:R}"));
        byte[] bits = [.. MemoryMarshal.AsBytes(net.Parameters), .. MemoryMarshal.AsBytes(fit.Steps.Losses)];
        return Convert.ToHexString(SHA256.HashData(bits)) + " " + Convert.ToHexString(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(history)));
    }
}
