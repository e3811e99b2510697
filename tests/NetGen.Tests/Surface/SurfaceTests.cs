namespace NetGen.Tests.Surface;

/// <summary>The names that users write, and what they mean.</summary>
public class SurfaceTests
{
    [Fact]
    public void Lengths_are_constants()
    {
        const int Input = Classifier.InputLength, Output = Classifier.OutputLength, Parameters = Classifier.ParameterCount, Targets = Classifier.TargetLength;
        Assert.Equal((4, 3, 43, 1), (Input, Output, Parameters, Targets));
        Assert.Equal(3, Regression.TargetLength);
    }

    [Fact]
    public void Parameters_have_names_shapes_and_properties()
    {
        var net = new Classifier(seed: 1);
        Assert.Equal(
            ["dense1.weight [5, 4]", "dense1.bias [5]", "dense2.weight [3, 5]", "dense2.bias [3]"],
            Classifier.ParameterTensors.Select(t => t.ToString()));
        Assert.Equal(["dense1", "dense1", "dense2", "dense2"], Classifier.ParameterTensors.Select(t => t.Layer));
        Assert.Equal((20, 5, 15, 3), (net.Dense1Weight.Length, net.Dense1Bias.Length, net.Dense2Weight.Length, net.Dense2Bias.Length));
        Assert.Equal(43, net.Parameters.Length);
        Assert.True(net.Parameters[25..40] == net.Dense2Weight);
    }

    [Fact]
    public void Named_layers_give_their_names_to_their_parameters()
    {
        Assert.Equal("eye.weight [4, 2, 3, 3]", Initialised.ParameterTensors[0].ToString());
        Assert.Equal(72, new Initialised(seed: 1).EyeWeight.Length);
    }

    [Fact]
    public void One_seed_gives_one_network()
    {
        Assert.Equal(42ul, new Classifier(seed: 42).Seed);
        Assert.Equal(new Classifier(seed: 42).Parameters.ToArray(), new Classifier(seed: 42).Parameters.ToArray());
        Assert.NotEqual(new Classifier(seed: 42).Parameters.ToArray(), new Classifier(seed: 43).Parameters.ToArray());
    }

    [Fact]
    public void Networks_and_workspaces_do_not_share_memory()
    {
        var (first, second) = (new Classifier(seed: 1), new Classifier(seed: 1));
        first.Parameters.Clear();
        Assert.Contains(second.Parameters.ToArray(), p => p != 0);
        var (a, b) = (first.CreateWorkspace(1), first.CreateWorkspace(1));
        a.Gradients.Fill(1);
        Assert.All(b.Gradients.ToArray(), g => Assert.Equal(0, g));
    }

    [Fact]
    public void Layers_start_as_declared_or_as_their_activation_likes_it()
    {
        var net = new Initialised(seed: 9);
        Assert.Equal(Math.Sqrt(2.0 / 18), Deviation(net.EyeWeight), 0.08);
        Assert.All(net.EyeBias.ToArray(), b => Assert.Equal(0.5f, b));
        AssertUniform(net.Dense1Weight, Math.Sqrt(6.0 / 64));
        Assert.All(net.Dense1Bias.ToArray(), b => Assert.Equal(0, b));
        AssertUniform(net.Dense2Weight, Math.Sqrt(6.0 / 500));
        Assert.Equal(Math.Sqrt(1.0 / 300), Deviation(net.Dense3Weight), 0.002);
        Assert.All(net.Dense4Weight.ToArray(), w => Assert.Equal(-2f, w));
    }

    [Fact]
    public void Parameters_can_be_changed_by_hand()
    {
        var net = new Regression(seed: 1);
        net.Parameters.Clear();
        net.Dense1Bias[2] = 5;
        float[] outputs = new float[3];
        net.Forward([1, 2, 3, 4], outputs, net.CreateWorkspace(1));
        Assert.Equal([0, 0, 5], outputs);
    }

    [Fact]
    public void A_network_without_a_loss_goes_back_from_given_gradients()
    {
        var net = new WithoutLoss(seed: 1);
        var workspace = net.CreateWorkspace(1);
        net.Parameters.Clear();
        net.Backward([1, 2, 3, 4], [0, 1, 0], workspace);
        float[] weight = new float[12];
        WithoutLoss.ParameterTensors[0].CopyTo(workspace.Gradients, weight);
        Assert.Equal([0, 0, 0, 0, 1, 2, 3, 4, 0, 0, 0, 0], weight);
        Assert.Equal(1ul, workspace.Step);
        net.Backward([1, 2, 3, 4], [0, 1, 0], workspace, accumulate: true);
        WithoutLoss.ParameterTensors[0].CopyTo(workspace.Gradients, weight);
        Assert.Equal([0, 0, 0, 0, 2, 4, 6, 8, 0, 0, 0, 0], weight);
    }

    [Fact]
    public void Generic_code_sees_what_the_class_says()
    {
        Assert.Equal((4, 3, 43, 1, Reduction.Mean), Describe(new Classifier(seed: 1)));

        static (int, int, int, int, Reduction) Describe<TNet, T, TTarget, TWorkspace>(ITrainable<TNet, T, TTarget, TWorkspace> net)
            where TNet : ITrainable<TNet, T, TTarget, TWorkspace>
            where T : unmanaged
            where TTarget : unmanaged
            where TWorkspace : Workspace<T>
        {
            Assert.Same(net, net);
            return (TNet.InputLength, TNet.OutputLength, TNet.ParameterCount, TNet.TargetLength, TNet.LossReduction);
        }
    }

    [Fact]
    public void Unrolled_code_computes_what_loops_compute()
    {
        var (looped, unrolled) = (new Looped(seed: 1), new Unrolled(seed: 1));
        Assert.Equal(looped.Parameters.ToArray(), unrolled.Parameters.ToArray());
        float[] inputs = [.. Enumerable.Range(0, 36).Select(k => MathF.Sin(k))];
        var (a, b) = (looped.CreateWorkspace(3), unrolled.CreateWorkspace(3));
        Assert.Equal(looped.Backward(inputs, [0, 2, 1], a), unrolled.Backward(inputs, [0, 2, 1], b), 1e-6f);
        AssertClose(a.Gradients, b.Gradients);
        AssertClose(a.InputGradient, b.InputGradient);
        float[] expected = new float[9], actual = new float[9];
        looped.Forward(inputs, expected, a);
        unrolled.Forward(inputs, actual, b);
        AssertClose(expected, actual);
    }

    private static void AssertClose(ReadOnlySpan<float> expected, ReadOnlySpan<float> actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int k = 0; k < expected.Length; k++)
        {
            Assert.Equal(expected[k], actual[k], 1e-6f);
        }
    }

    private static void AssertUniform(ReadOnlySpan<float> values, double bound)
    {
        Assert.InRange(values.ToArray().Max(Math.Abs), 0.99 * bound, bound);
        Assert.Equal(bound / Math.Sqrt(3), Deviation(values), 0.02 * bound);
    }

    private static double Deviation(ReadOnlySpan<float> values) => Math.Sqrt(values.ToArray().Average(v => (double)v * v));
}
