using System.Security.Cryptography;
using System.Runtime.InteropServices;
using NetGen.Numerics;

namespace NetGen.Tests.Code;

/// <summary>Trains networks a few steps and gives a digest of every bit that comes out; run as a program, it prints them.</summary>
internal static class SameBits
{
    /// <summary>
    /// Started by <see cref="SameBitsTests"/> with other instruction sets switched off and, to train by itself, with
    /// numbers of threads.
    /// </summary>
    public static void Main(string[] threads)
    {
        if (threads is [nameof(Training.ResumableRun), var folder, var kill])
        {
            Training.ResumableRun.Run(folder, int.Parse(kill));
            return;
        }

        Console.WriteLine(threads.Length == 0 ? Digest() : string.Join('\n', threads.Select(t => Trained(int.Parse(t)))));
    }

    public static string Digest() => string.Join(" ", Singles(new LargeNet(3), 6), Singles(new Awkward.TallKernelSingle(4), 5), Singles(new ActivationsNet(5), 11), Singles(new UnrolledNet(7), 7), Singles(new TiledNet(8), 13), Singles(new HalvesNet(2), 9), Doubles(new DoubleNet(9), 5), Optimizers.OptimizerDigest.Of());

    /// <summary>A network after some steps of <see cref="Trainer"/> on so many threads.</summary>
    public static string Trained(int threads)
    {
        var net = new Training.SoftmaxRegression<float, Training.Wide>(seed: 1);
        var options = new FitOptions { BatchSize = 100, Epochs = 2, Threads = threads };
        Trainer.Fit(net, Training.Examples.LinearlySeparable<float>(230, 1200, 37, seed: 1), new Adam(0.01), options);
        return Hash(MemoryMarshal.AsBytes(net.Parameters));
    }

    private static string Singles<TNet, TWorkspace>(ITrainable<TNet, float, int, TWorkspace> net, int batch)
        where TNet : ITrainable<TNet, float, int, TWorkspace>
        where TWorkspace : Workspace<float>
    {
        var workspace = net.CreateWorkspace(batch);
        var (inputs, targets) = (new float[batch * TNet.InputLength], new int[batch]);
        ulong key = CounterRandom.Key64(11, 0);
        for (int i = 0; i < inputs.Length; i++)
        {
            inputs[i] = (float)CounterRandom.Normal(key, (ulong)i);
        }

        var adam = new Adam(1e-2);
        for (int step = 0; step < 3; step++)
        {
            net.Backward(inputs, targets, workspace);
            adam.Step(net.Parameters, workspace.Gradients);
        }

        var outputs = new float[batch * TNet.OutputLength];
        net.Forward(inputs, outputs, workspace);
        return Hash(MemoryMarshal.AsBytes(net.Parameters)) + Hash(MemoryMarshal.AsBytes<float>(outputs));
    }

    private static string Doubles(DoubleNet net, int batch)
    {
        var workspace = net.CreateWorkspace(batch);
        var (inputs, targets) = (new double[batch * DoubleNet.InputLength], new double[batch * DoubleNet.TargetLength]);
        ulong key = CounterRandom.Key64(12, 0);
        for (int i = 0; i < inputs.Length; i++)
        {
            inputs[i] = CounterRandom.Normal(key, (ulong)i);
        }

        net.Backward(inputs, targets, workspace);
        return Hash(MemoryMarshal.AsBytes(workspace.Gradients));
    }

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexString(SHA256.HashData(bytes))[..16];
}
