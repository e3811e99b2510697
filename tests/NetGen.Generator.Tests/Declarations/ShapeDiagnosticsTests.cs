namespace NetGen.Generator.Tests.Declarations;

/// <summary>NG03: shapes that do not fit.</summary>
public class ShapeDiagnosticsTests
{
    [Theory]
    [InlineData("[Input(1, 8, 8), MaxPool2D(2), Conv2D(8, {|NG0301:5|})]", "Conv2D(8, 5): a 5×5 kernel does not fit the 4×4 input that MaxPool2D(2) gives; use a kernel of at most 4, or Padding = 1")]
    [InlineData("[Input(1, 6, 4), Conv2D(8, 5, {|NG0301:7|})]", "Conv2D(8, 5, 7): a 5×7 kernel does not fit the 6×4 input that Input(1, 6, 4) gives; use a kernel of at most 5×4, or Padding = 2")]
    [InlineData("[Input(1, 6, 4), Conv2D(8, kernelWidth: 3, kernelHeight: 1), Conv2D(8, kernelWidth: 2, {|NG0301:kernelHeight: 7|})]", "Conv2D(8, 7, 2): a 7×2 kernel does not fit the 6×2 input that Conv2D(8, 1, 3) gives; use a kernel of at most 6×2, or Padding = 1")]
    [InlineData("[Input(1, 4, 4), Conv2D(8, {|NG0301:9|}, Padding = 1)]", "Conv2D(8, 9, Padding = 1): a 9×9 kernel does not fit the 4×4 input (6×6 with its padding) that Input(1, 4, 4) gives; use a kernel of at most 6, or Padding = 3")]
    [InlineData("[Input(2, 3, 3), AvgPool2D({|NG0301:window: 4|})]", "AvgPool2D(4): a 4×4 window does not fit the 3×3 input that Input(2, 3, 3) gives; use a window of at most 3, or Padding = 1")]
    public void A_kernel_larger_than_its_input(string layers, string message) => Diagnose.Layers(layers, message);

    [Theory]
    [InlineData("[Input(10), {|NG0302:Conv2D|}(8, 3)]", "Conv2D(8, 3) needs an image (channels × height × width), but Input(10) gives 10 features; put it where the data still has channels, height and width")]
    [InlineData("[Input(28, 28), {|NG0302:MaxPool2D|}(2)]", "MaxPool2D(2) needs an image (channels × height × width), but Input(28, 28) gives 28×28; add the channel axis, as Input(1, 28, 28) does")]
    public void A_layer_for_images_on_something_else(string layers, string message) => Diagnose.Layers(layers, message);

    [Theory]
    [InlineData("Dense(10)", "Dense")]
    [InlineData("Softmax", "Softmax")]
    [InlineData("LogSoftmax", "LogSoftmax")]
    [InlineData("SoftmaxCrossEntropy", "SoftmaxCrossEntropy")]
    [InlineData("Hinge", "Hinge")]
    [InlineData("PerceptronCriterion", "PerceptronCriterion")]
    public void A_layer_for_vectors_on_an_image(string layer, string name) => Diagnose.Layers(
        $"[Input(3, 8, 8), ReLU, {layer.Replace(name, $"{{|NG0303:{name}|}}")}]",
        $"{layer} needs a vector, but ReLU gives 3×8×8; put Flatten in front of it");

    [Theory]
    [InlineData("Add")]
    [InlineData("Multiply")]
    public void Joined_layers_of_unequal_shapes(string layer) => Diagnose.Layers(
        $"[Input(3, Name = \"x\"), Dense(4, Name = \"a\"), ReLU, Dense(3, Name = \"b\"), {layer}(\"x\", \"b\", {{|NG0304:\"a\"|}})]",
        $"{layer}(\"x\", \"b\", \"a\"): 'a' has the shape 4, but 'x' has 3; give them one shape");

    [Fact]
    public void Concatenated_layers_that_differ_beyond_the_first_axis() => Diagnose.Layers(
        "[Input(3, 8, 8, Name = \"x\"), Conv2D(4, 3, Name = \"a\"), Concat(new[] { \"x\", {|NG0305:\"a\"|} })]",
        "Concat(\"x\", \"a\"): 'a' has the shape 4×6×6, but 'x' has 3×8×8; all sizes but the first must be equal");

    [Fact]
    public void Concatenated_layers_of_unequal_rank() => Diagnose.Layers(
        "[Input(3, 8, 8), Flatten, Concat(\"input\", {|NG0305:\"flatten1\"|})]",
        "Concat(\"input\", \"flatten1\"): 'flatten1' has the shape 192, but 'input' has 3×8×8; all sizes but the first must be equal");

    [Theory]
    [InlineData("[{|NG0306:Input|}(int.MaxValue, int.MaxValue, int.MaxValue), Flatten, Dense(1)]", "Input(2147483647, 2147483647, 2147483647): its output would take 9223372036854775807 numbers; the most is 268435456")]
    [InlineData("[Input(1), Dense({|NG0306:int.MaxValue|})]", "Dense(2147483647): its output would take 2147483647 numbers; the most is 268435456")]
    [InlineData("[Input(100000), Dense({|NG0306:100000|})]", "Dense(100000): its weight would take 10000000000 numbers; the most is 268435456")]
    [InlineData("[Input(1, 4, 4), Conv2D({|NG0306:1|}, 3, Padding = 2000000000)]", "Conv2D(1, 3, Padding = 2000000000): its output would take 9223372036854775807 numbers; the most is 268435456")]
    [InlineData("[Input(16000), Dense(16000), ReLU, Dense({|NG0306:1000|})]", "Dense(1000): the parameters up to here would take 272017000 numbers; the most is 268435456")]
    [InlineData("[Input(200000000), {|NG0306:ReLU|}]", "ReLU: the outputs up to here would take 400000000 numbers; the most is 268435456")]
    public void A_size_that_cannot_be_meant(string layers, string message) => Diagnose.Layers(layers, message);

    [Theory]
    [InlineData("SoftmaxCrossEntropy")]
    [InlineData("NegativeLogLikelihood")]
    [InlineData("CrossEntropy")]
    [InlineData("Hinge")]
    public void A_classification_with_one_class(string loss) => Diagnose.Layers(
        $"[Input(3), Dense(1), {{|NG0307:{loss}|}}]",
        $"{loss} compares two or more classes, but Dense(1) gives 1 feature; use BinaryCrossEntropy or two outputs");
}
