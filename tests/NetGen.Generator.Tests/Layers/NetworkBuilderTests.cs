using NetGen.Generator.Calculus;
using NetGen.Generator.Layers;

namespace NetGen.Generator.Tests.Layers;

public class NetworkBuilderTests
{
    [Theory]
    [InlineData("[Input(1, 28, 28), Conv2D(8, 5), MaxPool2D(2), Conv2D(16, 5, Stride = 2), Flatten, Dense(10)]", "1×28×28", "8×24×24", "8×12×12", "16×4×4", "256", "10")]
    [InlineData("[Input(3, 7, 9), Conv2D(4, 3, 2, Stride = 2, Padding = 1), AvgPool2D(3, Stride = 2, Padding = 1)]", "3×7×9", "4×4×5", "4×2×3")]
    [InlineData("[Input(2, 6, 5), Conv2D(3, 4, Padding = Padding.Same), Concat(\"input\", \"conv1\")]", "2×6×5", "3×6×5", "5×6×5")]
    [InlineData("[Input(6, 5), Flatten, Dense(1), SquaredError]", "6×5", "30", "1", "")]
    public void Shapes(string layers, params string[] shapes) =>
        Assert.Equal(shapes, Built.Network(layers).Layers.Select(l => l.OutputShape.ToString()));

    [Fact]
    public void Layers_are_named_by_kind_and_number() => Assert.Equal(
        ["input", "conv1", "leakyrelu1", "maxpool1", "extra", "conv2", "flatten1", "dense1", "softmaxcrossentropy"],
        Built.Network("[Input(1, 9, 9), Conv2D(2, 3), LeakyReLU, MaxPool2D(2), Conv2D(2, 1, Name = \"extra\"), Conv2D(2, 1), Flatten, Dense(3), SoftmaxCrossEntropy]").Layers.Select(l => l.Name));

    [Fact]
    public void Parameters_have_names_members_shapes_and_fans_as_in_PyTorch()
    {
        var parameters = Built.Network("[Input(3, 8, 8), Conv2D(4, 3, 2), PReLU, Flatten, Dense(5, Name = \"head\")]").Parameters;
        Assert.Equal(
            ["conv1.weight Conv1Weight W1 4,3,3,2", "conv1.bias Conv1Bias b1 4", "prelu1.weight Prelu1Weight a1 1", "head.weight HeadWeight W_head 5,168", "head.bias HeadBias b_head 5"],
            parameters.Select(p => $"{p.Layer}.{p.Name} {p.Member} {p.Tensor.Name} {string.Join(",", p.Tensor.Axes.Select(a => a.Extent))}"));
        Assert.Equal(new("HeUniform", 18, 24, 0), parameters[0].Initialisation);
        Assert.Equal(new("Zeros", 18, 24, 0), parameters[1].Initialisation);
        Assert.Equal(new("Constant", 1, 1, 0.25), parameters[2].Initialisation);
        Assert.Equal(new("GlorotUniform", 168, 5, 0), parameters[3].Initialisation);
    }

    [Theory]
    [InlineData("Dense(4), ReLU", "HeUniform")]
    [InlineData("Dense(4), Dropout(0.5f), PReLU", "HeUniform")]
    [InlineData("Dense(4), SELU", "LeCunNormal")]
    [InlineData("Dense(4), Tanh", "GlorotUniform")]
    [InlineData("Dense(4)", "GlorotUniform")]
    [InlineData("Dense(4, Name = \"a\"), Add(\"a\", \"a\"), ReLU", "HeUniform")]
    [InlineData("Dense(4), Sigmoid, ReLU", "GlorotUniform")]
    [InlineData("Dense(4, WeightInitializer = Initializer.HeNormal), SELU", "HeNormal")]
    public void The_default_initialisation_fits_the_activation_that_follows(string layers, string initializer) =>
        Assert.Equal(initializer, Built.Network($"[Input(3), {layers}]").Parameters[0].Initialisation.Kind);

    [Theory]
    [InlineData("[Input(3), Dense(4), Tanh, Dense(2)]", 26)]
    [InlineData("[Input(3), Dense(4), Tanh, Dense(4), Tanh, Dense(2)]", 46)]
    public void Parameter_counts_of_the_lecture_notes(string layers, int count) =>
        Assert.Equal(count, Built.Network(layers).Layers.Sum(l => l.ParameterCount));

    [Fact]
    public void Layers_that_share_use_the_same_tensors()
    {
        var network = Built.Network("[Input(3), Dense(3), ReLU, Dense(3, Share = \"dense1\"), ReLU, Dense(3, Share = \"dense2\")]");
        Assert.Equal(2, network.Parameters.Count);
        Assert.Equal([0, 12, 0, 0, 0, 0], network.Layers.Select(l => l.ParameterCount));
        Assert.Equal(
            ["z1[n,o] = Σi x[n,i]·W1[o,i] + b1[o]", "z2[n,o] = Σi h1[n,i]·W1[o,i] + b1[o]", "z3[n,o] = Σi h2[n,i]·W1[o,i] + b1[o]"],
            network.Definitions.Where(d => d.Reduction is not null).Select(Notation.Format));
    }

    [Fact]
    public void The_output_is_what_the_loss_reads_or_the_last_layer()
    {
        Assert.Equal("h1", Built.Network("[Input(3), Dense(3), Sigmoid]").Output.Name);
        var network = Built.Network("[Input(3), Dense(3), Sigmoid, SquaredError]");
        Assert.Equal("h1", network.Output.Name);
        Assert.Equal("ℓ", network.Loss!.Value.Name);
    }

    [Theory]
    [InlineData("SoftmaxCrossEntropy", Role.Label, 4, 1, true)]
    [InlineData("SoftmaxCrossEntropy(Targets = Targets.Distribution, Reduction = Reduction.Sum)", Role.Target, null, 4, false)]
    [InlineData("PerceptronCriterion", Role.Label, 4, 1, true)]
    [InlineData("Huber", Role.Target, null, 4, true)]
    public void What_a_loss_compares_with(string loss, object role, int? classes, int targetLength, bool isMean)
    {
        var node = Built.Network($"[Input(3), Dense(4), {loss}]").Loss!;
        Assert.Equal((role, classes, targetLength, isMean), ((object)node.Targets.Role, node.Classes, node.TargetLength, node.IsMean));
    }

    [Fact]
    public void Every_dropout_has_a_stream_of_its_own()
    {
        var network = Built.Network("[Input(3), Dropout(0.5f), Dense(3), ReLU, Dropout(0.25f)]");
        Assert.Equal([0, 1], network.Definitions.SelectMany(d => d.Reads).Select(r => r.Tensor).Where(t => t.Role == Role.Random).Select(t => t.Stream));
    }

    [Fact]
    public void Symbols_differ_and_keep_clear_of_keywords_gradients_and_indices()
    {
        var network = Built.Network(
            "[Input(3, Name = \"while\"), Dense(3, Name = \"h1\"), ReLU, Dense(3, Name = \"dz1\"), Tanh, Dense(3, Name = \"i\"), ReLU(Name = \"value\"), Dense(3), ReLU(Name = \"argh1\"), Dense(2), Softmax(Name = \"Out\"), CrossEntropy(Name = \"t\")]");
        string[] symbols = [.. network.Layers.Select(l => l.Output.Name), .. network.Parameters.Select(p => p.Tensor.Name)];
        Assert.Equal(
            ["x", "h1", "h2", "dz1", "h3", "z2", "h4", "z3", "h5", "z4", "y1", "ℓ", "W_h1", "b_h1", "W_dz1", "b_dz1", "W2", "b2", "W3", "b3", "W4", "b4"],
            symbols);
        string[] all = [.. symbols.SelectMany(s => new[] { s, "d" + s, "arg" + s })];
        Assert.Equal(all.Length, all.Distinct().Count());
    }
}
