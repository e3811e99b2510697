namespace NetGen.Tests.Surface;

public class DropoutTests
{
    private const double Rate = 0.25;
    private static readonly float[] Ones = [.. Enumerable.Repeat(1f, 64)];

    [Fact]
    public void Kept_inputs_are_scaled_and_dropped_ones_are_zero()
    {
        float[] gradients = Gradients(new SingleDropout(seed: 1), step: 0);
        Assert.Equal([-1f, 0f], gradients.Distinct().Order());
    }

    [Fact]
    public void About_the_rate_is_dropped()
    {
        var net = new SingleDropout(seed: 1);
        int dropped = Enumerable.Range(0, 200).Sum(step => Gradients(net, (ulong)step).Count(g => g == 0));
        Assert.Equal(Rate, dropped / (200.0 * 64), 0.015);
    }

    [Fact]
    public void Masks_differ_per_step_and_example_and_repeat()
    {
        var net = new SingleDropout(seed: 1);
        var masks = new[] { Gradients(net, 0), Gradients(net, 1), Gradients(net, 0, firstExample: 1), Gradients(net, 1, firstExample: 1) };
        Assert.Equal(4, masks.Select(m => string.Join(' ', m)).Distinct().Count());
        Assert.Equal(masks[1], Gradients(net, 1));
    }

    [Fact]
    public void Masks_depend_on_the_seed_and_on_nothing_else()
    {
        Assert.Equal(Gradients(new SingleDropout(seed: 5), 3), Gradients(new SingleDropout(seed: 5), 3));
        Assert.NotEqual(Gradients(new SingleDropout(seed: 5), 3), Gradients(new SingleDropout(seed: 6), 3));
    }

    [Fact]
    public void Backward_advances_the_step_and_setting_it_repeats_a_mask()
    {
        var net = new SingleDropout(seed: 1);
        var workspace = net.CreateWorkspace(1);
        Assert.Equal(0ul, workspace.Step);
        net.Backward(Ones, [0], workspace);
        float[] first = workspace.InputGradient.ToArray();
        Assert.Equal(1ul, workspace.Step);
        net.Backward(Ones, [0], workspace);
        Assert.NotEqual(first, workspace.InputGradient.ToArray());
        workspace.Step = 0;
        net.Backward(Ones, [0], workspace);
        Assert.Equal(first, workspace.InputGradient.ToArray());
    }

    [Fact]
    public void Predicting_drops_nothing_and_does_not_advance_the_step()
    {
        var net = new SingleDropout(seed: 1);
        var workspace = net.CreateWorkspace(1);
        float[] outputs = new float[2];
        net.Forward(Ones, outputs, workspace);
        Assert.Equal([48f, 48f], outputs);
        Assert.Equal(-48f, net.Loss(Ones, [1], workspace));
        Assert.Equal(0ul, workspace.Step);
    }

    [Fact]
    public void The_mean_over_many_masks_is_the_prediction_for_a_linear_layer()
    {
        const int Steps = 3000;
        var net = new DoubleDropout(seed: 2);
        double[] inputs = [.. Enumerable.Range(0, 64).Select(i => Math.Sin(i) + 0.5)];
        var workspace = net.CreateWorkspace(1);
        double mean = Enumerable.Range(0, Steps).Average(_ => net.Backward(inputs, [0], workspace));
        double prediction = net.Loss(inputs, [0], workspace);

        // The variance of one mask is Σ (w·x)²·p/(1−p); four standard errors.
        double deviation = Math.Sqrt(inputs.Sum(x => 0.75 * 0.75 * x * x) * Rate / (1 - Rate) / Steps);
        Assert.Equal(prediction, mean, 4 * deviation);
        Assert.Equal((ulong)Steps, workspace.Step);
    }

    [Fact]
    public void A_split_batch_draws_the_masks_of_the_whole_batch()
    {
        var net = new SingleDropout(seed: 1);
        float[] inputs = [.. Enumerable.Repeat(Ones, 5).SelectMany(x => x)];
        var whole = net.CreateWorkspace(5);
        net.Backward(inputs, [0, 1, 0, 1, 0], whole);
        var part = net.CreateWorkspace(3);
        part.FirstExample = 2;
        net.Backward(inputs.AsSpan(2 * 64), [0, 1, 0], part);
        float[] expected = [.. whole.InputGradient[(2 * 64)..].ToArray().Select(g => g * 5 / 3)];
        Assert.Equal(expected.Select(g => g == 0), part.InputGradient.ToArray().Select(g => g == 0));
    }

    [Fact]
    public void Both_precisions_draw_the_same_masks()
    {
        var net = new DoubleDropout(seed: 1);
        var workspace = net.CreateWorkspace(1);
        workspace.Step = 7;
        net.Backward([.. Ones.Select(x => (double)x)], [0], workspace);
        Assert.Equal(Gradients(new SingleDropout(seed: 1), 7).Select(g => (double)g), workspace.InputGradient.ToArray());
    }

    [Fact]
    public void Two_layers_draw_masks_of_their_own()
    {
        var net = new TwoDropouts(seed: 1);
        var workspace = net.CreateWorkspace(1);
        net.Backward([.. Enumerable.Repeat(1f, 1000)], [0], workspace);
        float[] gradients = workspace.InputGradient.ToArray();
        Assert.Equal([-4f, 0f], gradients.Distinct().Order());
        Assert.Equal(0.25, gradients.Count(g => g != 0) / 1000.0, 0.06);
    }

    private static float[] Gradients(SingleDropout net, ulong step, int firstExample = 0)
    {
        var workspace = net.CreateWorkspace(1);
        workspace.Step = step;
        workspace.FirstExample = firstExample;
        net.Backward(Ones, [0], workspace);
        return workspace.InputGradient.ToArray();
    }
}
