using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace NetGen.Tests.Optimizers;

/// <summary>A digest of every bit that optimisers, clipping, averages and penalties make of some numbers.</summary>
internal static class OptimizerDigest
{
    private const int Count = 83;

    public static string Of() => string.Join("", OptimizerKinds.Names.Select(name => Hash([.. Singles(name), .. Doubles(name)])).Append(Hash(Others())));

    private static byte[] Singles(string name)
    {
        float[] parameters = [.. Values(0).Select(value => (float)value)];
        Optimizer optimizer = OptimizerKinds.Make(name);
        for (int step = 1; step < 5; step++)
        {
            optimizer.Step(parameters, Values(step).Select(value => (float)value).ToArray());
        }

        return MemoryMarshal.AsBytes<float>(parameters).ToArray();
    }

    private static byte[] Doubles(string name)
    {
        double[] parameters = Values(0);
        Optimizer optimizer = OptimizerKinds.Make(name);
        for (int step = 1; step < 5; step++)
        {
            optimizer.Step(parameters, Values(step));
        }

        return MemoryMarshal.AsBytes<double>(parameters).ToArray();
    }

    private static byte[] Others()
    {
        double[] weights = Values(0), gradients = Values(1);
        float[] singles = [.. weights.Select(value => (float)value)];
        ParameterTensor[] tensors = [new("w.weight", "w", [Count], [1], 0, Count)];
        var penalties = new NetworkPenalties<double>([new() { L1 = 0.1, L2 = 0.2, MaxNorm = 2 }], tensors);
        penalties.AddTo(weights, gradients, 0);
        double[] sums = [penalties.Cost(weights), GradientBlocks.SumOfSquares<double>(gradients), GradientBlocks.SumOfSquares<float>(singles), GradientBlocks.SumOfMagnitudes<float>(singles)];
        penalties.Project(weights);
        GradientBlocks.Clamp<double>(gradients, 0.5);
        var average = new AveragedWeights<double>(WeightAverage.Exponential(0.9), Count);
        foreach (double[] step in (double[][])[weights, gradients])
        {
            average.BeginStep();
            average.Update(step, 0);
        }

        return MemoryMarshal.AsBytes<double>([.. sums, .. weights, .. gradients, .. average.Average]).ToArray();
    }

    // Exact numbers: the platform's sine differs from machine to machine.
    private static double[] Values(int step) => [.. Enumerable.Range(0, Count).Select(i => (((i * 7919) + (step * 104729)) % 2003 / 1001.0) - 1)];

    private static string Hash(byte[] bytes) => Convert.ToHexString(SHA256.HashData(bytes))[..8];
}
