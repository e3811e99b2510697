namespace NetGen.Tests.Surface;

/// <summary>The worked examples of the lecture notes.</summary>
public class LectureNoteTests
{
    private static readonly float[] Corners = [0, 0, 0, 1, 1, 0, 1, 1];
    private static readonly float[] Signs = [-1, -1, -1, 1, 1, -1, 1, 1];

    [Fact]
    public void A_3_4_2_network_has_20_weights_and_6_biases()
    {
        Assert.Equal(26, Net342.ParameterCount);
        Assert.Equal((20, 6), Count(Net342.ParameterTensors));
        Assert.Equal(6, Neurons(Net342.ParameterTensors));
    }

    [Fact]
    public void A_3_4_4_2_network_has_36_weights_and_10_biases()
    {
        Assert.Equal(46, Net3442.ParameterCount);
        Assert.Equal((36, 10), Count(Net3442.ParameterTensors));
        Assert.Equal(10, Neurons(Net3442.ParameterTensors));
    }

    /// <summary>W = [[1,1],[1,1]], c = [0,−1], w = [1,−2], b = 0.</summary>
    [Fact]
    public void Xor_by_hand()
    {
        var net = new HandmadeXor(seed: 1);
        Set(net.Dense1Weight, 1, 1, 1, 1);
        Set(net.Dense1Bias, 0, -1);
        Set(net.Dense2Weight, 1, -2);
        Set(net.Dense2Bias, 0);
        float[] outputs = new float[4];
        net.Forward(Corners, outputs, net.CreateWorkspace(4));
        Assert.Equal([0, 1, 1, 0], outputs);
    }

    /// <summary>The least-squares solution is w = 0, b = ½.</summary>
    [Fact]
    public void No_linear_model_computes_xor()
    {
        var net = new LinearXor(seed: 3);
        double[] inputs = [.. Corners.Select(c => (double)c)];
        var data = new Dataset<double, double>(inputs, 2, new double[] { 0, 1, 1, 0 }, 1);
        Trainer.Fit(net, data, new Sgd(0.5), new FitOptions { Epochs = 500, BatchSize = 4, Threads = 1 });
        Assert.All(net.Dense1Weight.ToArray(), w => Assert.Equal(0, w, 1e-9));
        Assert.Equal(0.5, net.Dense1Bias[0], 1e-9);
        Assert.Equal(0.25, net.Loss(inputs, [0, 1, 1, 0], net.CreateWorkspace(4)), 1e-12);
    }

    [Fact]
    public void A_trained_network_of_two_hidden_neurons_computes_xor()
    {
        var net = new TrainedXor(seed: 2);
        var data = new Dataset<float, float>(Corners, 2, new float[] { 0, 1, 1, 0 }, 1);
        Trainer.Fit(net, data, new Adam(0.05), new FitOptions { Epochs = 500, BatchSize = 4, Threads = 1 });
        float[] scores = new float[4];
        net.Forward(Corners, scores, net.CreateWorkspace(4));
        Assert.Equal([false, true, true, false], scores.Select(s => s > 0));
        Assert.InRange(net.Loss(Corners, [0, 1, 1, 0], net.CreateWorkspace(4)), 0, 0.1f);
    }

    /// <summary>or and nand, joined by and; ±1 stand for true and false.</summary>
    [Fact]
    public void Xor_out_of_three_perceptrons()
    {
        var net = new ThreePerceptrons(seed: 1);
        ThreePerceptrons.ParameterTensors[0].CopyFrom([1, 1, -1, -1], net.Parameters);
        Set(net.Dense1Bias, 1, 1);
        Set(net.Dense2Weight, 1, 1);
        Set(net.Dense2Bias, -1);
        float[] outputs = new float[4];
        net.Forward(Signs, outputs, net.CreateWorkspace(4));
        Assert.Equal([-1, 1, 1, -1], outputs);
    }

    [Theory]
    [InlineData(1, 1, -2, new float[] { 0, 0, 0, 1 })]
    [InlineData(1, 1, -1, new float[] { 0, 1, 1, 1 })]
    [InlineData(-1, 0, 0, new float[] { 1, 1, 0, 0 })]
    public void Gates_of_McCulloch_and_Pitts(float w1, float w2, float threshold, float[] expected)
    {
        var net = new Gate(seed: 1);
        Set(net.Dense1Weight, w1, w2);
        Set(net.Dense1Bias, threshold);
        float[] outputs = new float[4];
        net.Forward(Corners, outputs, net.CreateWorkspace(4));
        Assert.Equal(expected, outputs);
    }

    /// <summary>A step of rate 1 is the perceptron's update, from zero weights on: w ← w + y·f on a mistake, else nothing.</summary>
    [Fact]
    public void The_binary_perceptron_learns_by_its_own_rule()
    {
        var net = new BinaryPerceptron(seed: 1);
        var workspace = net.CreateWorkspace(1);
        double[] w = [0, 0];
        foreach (var (x, y) in new[] { (new float[] { 2, 1 }, -1f), ([1, 3], 1f), ([-1, 0.5f], 1f), ([2, 2], 1f), ([3, 0], -1f) })
        {
            double score = (w[0] * x[0]) + (w[1] * x[1]);
            if ((score >= 0 ? 1 : -1) != y)
            {
                w = [w[0] + (y * x[0]), w[1] + (y * x[1])];
            }

            net.Backward(x, [y], workspace);
            StepDown(net.Parameters, workspace.Gradients);
            Assert.Equal(w, net.Dense1Weight.ToArray().Select(v => (double)v));
        }
    }

    /// <summary>A mistake lowers the wrong class and raises the right one.</summary>
    [Fact]
    public void The_multi_class_perceptron_learns_by_its_own_rule()
    {
        var net = new MultiClassPerceptron(seed: 1);
        var workspace = net.CreateWorkspace(1);
        double[][] w = [[0, 0], [0, 0], [0, 0]];
        foreach (var (x, y) in new[] { (new float[] { 2, 1 }, 1), ([1, -3], 2), ([1, 1], 1), ([-2, 0.5f], 0), ([2, 2], 1) })
        {
            double[] scores = [.. w.Select(c => (c[0] * x[0]) + (c[1] * x[1]))];
            int guess = Array.IndexOf(scores, scores.Max());
            for (int i = 0; i < 2; i++)
            {
                w[guess][i] -= x[i];
                w[y][i] += x[i];
            }

            net.Backward(x, [y], workspace);
            StepDown(net.Parameters, workspace.Gradients);
            float[] learned = new float[6];
            MultiClassPerceptron.ParameterTensors[0].CopyTo(net.Parameters, learned);
            Assert.Equal(w.SelectMany(c => c), learned.Select(v => (double)v));
        }
    }

    private static (int Weights, int Biases) Count(IReadOnlyList<ParameterTensor> tensors) => (
        tensors.Where(t => t.Name.EndsWith("weight", StringComparison.Ordinal)).Sum(t => t.Length),
        tensors.Where(t => t.Name.EndsWith("bias", StringComparison.Ordinal)).Sum(t => t.Length));

    private static int Neurons(IReadOnlyList<ParameterTensor> tensors) =>
        tensors.Where(t => t.Name.EndsWith("weight", StringComparison.Ordinal)).Sum(t => t.Shape[0]);

    private static void Set(Span<float> target, params float[] values) => values.CopyTo(target);

    private static void StepDown(Span<float> parameters, ReadOnlySpan<float> gradients)
    {
        for (int k = 0; k < parameters.Length; k++)
        {
            parameters[k] -= gradients[k];
        }
    }
}
