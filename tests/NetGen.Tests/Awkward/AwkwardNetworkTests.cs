using NetGen.Numerics;
using NetGen.Tests.References;

namespace NetGen.Tests.Awkward;

/// <summary>Against central differences and naïve references.</summary>
public class AwkwardNetworkTests
{
    [Fact]
    public void A_kernel_with_a_border_above_and_below_only() => CheckValues(new TallKernel(1));

    [Fact]
    public void A_weight_read_under_several_names() => CheckValues(new SharedCopies(2));

    [Fact]
    public void Two_equal_contributions() => CheckGradient(new EqualContributions(3), Random(3 * EqualContributions.TargetLength, 2), 3);

    [Fact]
    public void A_pool_written_out() => CheckValues(new WrittenOutPool(4));

    [Fact]
    public void A_window_that_fits_once() => CheckValues(new SinglePosition(5));

    [Fact]
    public void A_label_that_picks_a_pixel() => Check(new LabelledPixels(6), [7, 300, 440], 3);

    [Fact]
    public void Dropout_behind_a_flattening() => CheckGradient(new DroppedPixels(7), Random(3 * DroppedPixels.TargetLength, 2), 3);

    [Fact]
    public void Names_that_the_generator_likes_too() => CheckValues(new Homonyms(8));

    private static void CheckValues<TNet, TWorkspace>(ITrainable<TNet, double, double, TWorkspace> net)
        where TNet : ITrainable<TNet, double, double, TWorkspace>
        where TWorkspace : Workspace<double> => Check(net, Random(3 * TNet.TargetLength, 2), 3);

    private static void Check<TNet, TTarget, TWorkspace>(ITrainable<TNet, double, TTarget, TWorkspace> net, TTarget[] targets, int batch)
        where TNet : ITrainable<TNet, double, TTarget, TWorkspace>
        where TTarget : unmanaged
        where TWorkspace : Workspace<double>
    {
        CheckGradient(net, targets, batch);
        var inputs = Random(batch * TNet.InputLength, 1);
        var outputs = new double[batch * TNet.OutputLength];
        net.Forward(inputs, outputs, net.CreateWorkspace(batch + 2));
        var parameters = TNet.ParameterTensors.ToDictionary(t => t.Name, t => Values(t, net.Parameters));
        var expected = new ReferenceNetwork(typeof(TNet), parameters).Forward(inputs);
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i], outputs[i], 1e-12);
        }
    }

    private static void CheckGradient<TNet, TTarget, TWorkspace>(ITrainable<TNet, double, TTarget, TWorkspace> net, TTarget[] targets, int batch)
        where TNet : ITrainable<TNet, double, TTarget, TWorkspace>
        where TTarget : unmanaged
        where TWorkspace : Workspace<double>
    {
        var report = GradientCheck.Run(net, Random(batch * TNet.InputLength, 1), targets);
        Assert.True(report.Passed, report.ToString());
    }

    private static double[] Values(ParameterTensor tensor, ReadOnlySpan<double> parameters)
    {
        var values = new double[tensor.Length];
        tensor.CopyTo(parameters, values);
        return values;
    }

    private static double[] Random(int count, ulong stream)
    {
        ulong key = CounterRandom.Key64(17, stream);
        return [.. Enumerable.Range(0, count).Select(i => CounterRandom.Normal(key, (ulong)i))];
    }
}
