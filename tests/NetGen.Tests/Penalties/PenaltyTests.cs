namespace NetGen.Tests.Penalties;

public sealed class PenaltyTests
{
    private static readonly double[] Weights = [1, -2, 0, 0.5, -0.25, 3, 7, 8];

    // A weight of 2 units × 3 features, whose units lie side by side in memory, and its bias.
    private static IReadOnlyList<ParameterTensor> Tensors { get; } =
        [new("dense1.weight", "dense1", [2, 3], [1, 2], 0, 6), new("dense1.bias", "dense1", [2], [1], 6, 2)];

    /// <summary>
    /// <c>w = tensor([1, -2, 0, .5, -.25, 3], requires_grad=True); (.3 * w.abs().sum() + .1 * w.square().sum()).backward()</c> in PyTorch:
    /// cost 3.45625, gradient [0.5, -0.7, 0, 0.4, -0.35, 0.9].
    /// </summary>
    [Fact]
    public void Elastic_net()
    {
        double[] gradients = new double[8];
        var penalties = new NetworkPenalties<double>([new("dense*") { L1 = 0.3, L2 = 0.1 }], Tensors);
        penalties.AddTo(Weights.AsSpan(0, 4), gradients.AsSpan(0, 4), 0);
        penalties.AddTo(Weights.AsSpan(4), gradients.AsSpan(4), 4);
        double[] expected = [0.5, -0.7, 0, 0.4, -0.35, 0.9, 0, 0];
        Assert.All(expected.Zip(gradients), pair => Assert.Equal(pair.First, pair.Second, 1e-15));
        Assert.Equal(3.45625, penalties.Cost(Weights), 1e-14);
        Assert.True(penalties is { HasCost: true, HasLimits: false });
    }

    [Fact]
    public void A_bias_is_penalised_only_by_its_own_name()
    {
        Assert.Equal(0.1 * 14.3125, new NetworkPenalties<double>([new() { L2 = 0.1 }], Tensors).Cost(Weights), 1e-14);
        Assert.Equal(0.1 * 113, new NetworkPenalties<double>([new("dense1.bias") { L2 = 0.1 }], Tensors).Cost(Weights), 1e-14);
        Assert.Throws<ArgumentException>(() => new NetworkPenalties<double>([new("dense2") { L2 = 1 }], Tensors));
    }

    [Fact]
    public void Penalties_add_up_and_the_smallest_limit_holds()
    {
        var own = new ParameterTensor("dense1.weight", "dense1", [2, 3], [1, 2], 0, 6) { Penalty = new() { L2 = 0.1, MaxNorm = 5 } };
        var penalties = new NetworkPenalties<double>([new() { L2 = 0.2 }, new("dense1") { MaxNorm = 2 }], [own, Tensors[1]]);
        Assert.Equal(0.3 * 14.3125, penalties.Cost(Weights), 1e-14);
        double[] weights = [.. Weights];
        penalties.Project(weights);
        Assert.Equal(2, Norm(weights, 1), 1e-14);
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(3, 1)]
    public void The_norm_of_a_unit_is_limited(int unitStride, int featureStride)
    {
        var tensor = new ParameterTensor("dense1.weight", "dense1", [2, 3], [unitStride, featureStride], 0, 6);
        double[] rows = [1, 0, -0.25, -2, 0.5, 3];
        double[] weights = [.. Weights];
        tensor.CopyFrom(rows, weights);
        new NetworkPenalties<double>([new() { MaxNorm = 1.5 }], [tensor, Tensors[1]]).Project(weights);
        double factor = 1.5 / Math.Sqrt(4 + 0.25 + 9);
        double[] after = new double[6];
        tensor.CopyTo(weights, after);
        Assert.All(
            ((double[])[1, 0, -0.25, -2 * factor, 0.5 * factor, 3 * factor]).Zip(after), pair => Assert.Equal(pair.First, pair.Second, 1e-15));
        Assert.Equal([7, 8], weights[6..]);
    }

    [Fact]
    public void Attributes_reach_the_tensors()
    {
        Penalty conv = PenalizedNet.ParameterTensors[0].Penalty!, dense = PenalizedNet.ParameterTensors[2].Penalty!;
        Assert.Equal((0.001, 0.0, 2.5), (conv.L1, conv.L2, conv.MaxNorm));
        Assert.Equal((0.0, 1e-4, 0.0), (dense.L1, dense.L2, dense.MaxNorm));
        Assert.Equal([null, null, null], ((int[])[1, 3, 4]).Select(i => PenalizedNet.ParameterTensors[i].Penalty));
        Assert.True(new NetworkPenalties<float>([], PenalizedNet.ParameterTensors) is { HasCost: true, HasLimits: true });
    }

    [Fact]
    public void Limits_hold_for_the_filters_of_a_generated_network()
    {
        var net = new PenalizedNet(1);
        foreach (ref float weight in net.Parameters)
        {
            weight *= 10;
        }

        new NetworkPenalties<float>([], PenalizedNet.ParameterTensors).Project(net.Parameters);
        ParameterTensor tensor = PenalizedNet.ParameterTensors[0];
        float[] filters = new float[tensor.Length];
        tensor.CopyTo(net.Parameters, filters);
        Assert.All(filters.Chunk(tensor.Length / tensor.Shape[0]), filter => Assert.True(Math.Sqrt(filter.Sum(w => w * w)) <= 2.5001));
        Assert.Contains(filters.Chunk(tensor.Length / tensor.Shape[0]), filter => Math.Sqrt(filter.Sum(w => w * w)) > 2.4999);
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        var net = new PenalizedNet(1);
        float[] gradients = new float[net.Parameters.Length];
        var penalties = new NetworkPenalties<float>([], PenalizedNet.ParameterTensors);
        long before = 0;
        for (int i = 0; i < 6; i++)
        {
            before = i == 3 ? GC.GetAllocatedBytesForCurrentThread() : before;
            penalties.AddTo(net.Parameters, gradients, 0);
            penalties.Cost(net.Parameters);
            penalties.Project(net.Parameters);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Values_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("L1", () => new Penalty { L1 = -1 });
        Assert.Throws<ArgumentOutOfRangeException>("MaxNorm", () => new Penalty { MaxNorm = double.PositiveInfinity });
        Assert.Throws<ArgumentException>("patterns", () => new Penalty(" "));
    }

    private static double Norm(double[] weights, int unit) => Math.Sqrt(Enumerable.Range(0, 3).Sum(i => weights[unit + (2 * i)] * weights[unit + (2 * i)]));
}
