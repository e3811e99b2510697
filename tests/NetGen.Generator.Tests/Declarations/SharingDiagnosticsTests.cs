namespace NetGen.Generator.Tests.Declarations;

/// <summary>NG04: parameters that cannot be shared.</summary>
public class SharingDiagnosticsTests
{
    [Theory]
    [InlineData("[Input(3), ReLU, Dense(3, {|NG0401:Share = \"relu1\"|})]", "Dense(3, Share = \"relu1\") cannot share the parameters of ReLU, which is another kind of layer; share between two Dense layers")]
    [InlineData("[Input(3), Dense(3), PReLU({|NG0401:Share = \"dense1\"|})]", "PReLU(Share = \"dense1\") cannot share the parameters of Dense(3), which is another kind of layer; share between two PReLU layers")]
    public void Layers_of_two_kinds(string layers, string message) => Diagnose.Layers(layers, message);

    [Theory]
    [InlineData("[Input(3), Dense(4), ReLU, Dense(4, {|NG0402:Share = \"dense1\"|})]", "Dense(4, Share = \"dense1\") has weight 4×4 and bias 4, but 'dense1', whose parameters it shares, has weight 4×3 and bias 4; make them equal or remove Share")]
    [InlineData("[Input(3), Dense(3), ReLU, Dense(3, {|NG0402:Share = \"dense1\"|}, Bias = false)]", "Dense(3, Share = \"dense1\", Bias = false) has weight 3×3, but 'dense1', whose parameters it shares, has weight 3×3 and bias 3; make them equal or remove Share")]
    [InlineData("[Input(2, 8, 8), Conv2D(2, 3, Padding = 1), ReLU, Conv2D(2, 1, {|NG0402:Share = \"conv1\"|})]", "Conv2D(2, 1, Share = \"conv1\") has weight 2×2×1×1 and bias 2, but 'conv1', whose parameters it shares, has weight 2×2×3×3 and bias 2; make them equal or remove Share")]
    public void Parameters_of_two_shapes(string layers, string message) => Diagnose.Layers(layers, message);

    [Fact]
    public void Sharing_with_a_layer_that_is_wrong_itself_is_no_second_mistake() => Diagnose.Layers(
        "[Input(3), Dense({|NG0201:0|}, Name = \"a\"), ReLU, Dense(3, From = \"input\", Share = \"a\")]",
        "Dense(0, Name = \"a\"): units must be at least 1, but is 0");
}
