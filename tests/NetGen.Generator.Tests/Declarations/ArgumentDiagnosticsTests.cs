namespace NetGen.Generator.Tests.Declarations;

/// <summary>NG02: the values of arguments.</summary>
public class ArgumentDiagnosticsTests
{
    [Theory]
    [InlineData("[Input(3), Dense({|NG0201:0|})]", "Dense(0): units must be at least 1, but is 0")]
    [InlineData("[Input(3), Dense({|NG0201:units: -2|})]", "Dense(-2): units must be at least 1, but is -2")]
    [InlineData("[Input(3, {|NG0201:0|}, 4), Flatten, Dense(1)]", "Input(3, 0, 4): each size must be at least 1, but is 0")]
    [InlineData("[Input(new[] { 3, {|NG0201:-1|} }), Flatten, Dense(1)]", "Input(3, -1): each size must be at least 1, but is -1")]
    [InlineData("[Input([3, {|NG0201:-1|}]), Flatten, Dense(1)]", "Input(3, -1): each size must be at least 1, but is -1")]
    [InlineData("[Input(1, 8, 8), Conv2D(1, 3, {|NG0201:Stride = 0|})]", "Conv2D(1, 3, Stride = 0): Stride must be at least 1, but is 0")]
    [InlineData("[Input(1, 8, 8), Conv2D(1, 3, {|NG0201:Padding = -2|})]", "Conv2D(1, 3, Padding = -2): Padding must be at least 0, or Padding.Same, but is -2")]
    [InlineData("[Input(1, 8, 8), Conv2D({|NG0201:-1|}, {|NG0201:0|}, {|NG0201:-3|})]", "Conv2D(-1, 0, -3): filters must be at least 1, but is -1", "Conv2D(-1, 0, -3): kernelHeight must be at least 1, but is 0", "Conv2D(-1, 0, -3): kernelWidth must be at least 1, but is -3")]
    [InlineData("[Input(1, 8, 8), MaxPool2D({|NG0201:0|})]", "MaxPool2D(0): window must be at least 1, but is 0")]
    [InlineData("[Input(1, 8, 8), AvgPool2D(2, {|NG0201:Padding = -1|})]", "AvgPool2D(2, Padding = -1): Padding must be at least 0, but is -1")]
    [InlineData("[Input(3), Dropout({|NG0201:1f|})]", "Dropout(1f): rate must be at least 0 and below 1, but is 1")]
    [InlineData("[Input(3), Dropout({|NG0201:-0.5f|})]", "Dropout(-0.5f): rate must be at least 0 and below 1, but is -0.5")]
    [InlineData("[Input(3), Dropout({|NG0201:float.NaN|})]", "Dropout(NaNf): rate must be at least 0 and below 1, but is NaN")]
    [InlineData("[Input(3), LeakyReLU({|NG0201:Slope = float.PositiveInfinity|})]", "LeakyReLU(Slope = Infinityf): Slope must be a finite number, but is Infinity")]
    [InlineData("[Input(3), ReLU, Huber({|NG0201:Delta = 0|})]", "Huber(Delta = 0f): Delta must be a finite number above 0, but is 0")]
    [InlineData("[Input(3), Dense(1, WeightInitializer = Initializer.Constant, {|NG0201:WeightConstant = double.NaN|})]", "Dense(1, WeightInitializer = Initializer.Constant, WeightConstant = NaN): WeightConstant must be a finite number, but is NaN")]
    [InlineData("[Input(3), Dense(1, {|NG0201:WeightInitializer = (Initializer)99|})]", "Dense(1, WeightInitializer = Initializer.99): WeightInitializer must be one of Initializer's Default, HeUniform, HeNormal, GlorotUniform, GlorotNormal, LeCunUniform, LeCunNormal, Zeros, Constant, but is 99")]
    [InlineData("[Input(3), Dense(1, {|NG0201:L1 = -1|})]", "Dense(1, L1 = -1): L1 must be at least 0, but is -1")]
    [InlineData("[Input(3), Dense(1, {|NG0201:L2 = double.NaN|})]", "Dense(1, L2 = NaN): L2 must be at least 0, but is NaN")]
    [InlineData("[Input(1, 8, 8), Conv2D(1, 3, {|NG0201:MaxNorm = double.PositiveInfinity|})]", "Conv2D(1, 3, MaxNorm = Infinity): MaxNorm must be at least 0, but is Infinity")]
    public void A_value_out_of_range(string layers, params string[] messages) => Diagnose.Layers(layers, messages);

    [Fact]
    public void An_option_of_the_network_out_of_range() => Diagnose.Source(
        "using NetGen;\n[Network({|NG0201:Precision = (Precision)7|}), Input(3), Dense(1)] public partial class Net;",
        "Network: Precision must be one of Precision's Single, Double, but is 7");

    [Fact]
    public void A_constant_expression_counts_by_its_value() => Diagnose.Source(
        "using NetGen;\n[Network, Input(3), Dense({|NG0201:Net.Units - 5|}, Name = nameof(Net.Units))] public partial class Net { public const int Units = 2 + 3; }",
        "Dense(0, Name = \"Units\"): units must be at least 1, but is 0");

    [Fact]
    public void Padding_of_more_than_half_the_window() => Diagnose.Layers(
        "[Input(1, 8, 8), MaxPool2D(3, {|NG0202:Padding = 2|})]",
        "MaxPool2D(3, Padding = 2): Padding must be at most 1, half the window of 3, but is 2; a window could lie in the padding entirely");

    [Fact]
    public void Same_padding_with_a_stride() => Diagnose.Layers(
        "[Input(1, 8, 8), Conv2D(4, 3, Stride = 2, {|NG0203:Padding = Padding.Same|})]",
        "Conv2D(4, 3, Stride = 2, Padding = Padding.Same): Padding.Same keeps height and width, which a stride of 2 cannot; use Stride = 1 or Padding = 1");

    [Theory]
    [InlineData("{|NG0204:Input|}()", "Input()", "0")]
    [InlineData("{|NG0204:Input|}(null!)", "Input()", "0")]
    [InlineData("{|NG0204:Input|}(1, 2, 3, 4)", "Input(1, 2, 3, 4)", "4")]
    public void An_input_of_a_rank_that_does_not_exist(string input, string text, string rank) => Diagnose.Layers(
        $"[{input}, ReLU]",
        $"{text}: the shape of an input has one to three sizes, but this has {rank}; write features, height × width or channels × height × width");

    [Theory]
    [InlineData("[Input(3), Dense(1, {|NG0205:WeightConstant = 0.5|})]", "Dense(1, WeightConstant = 0.5): WeightConstant has no effect, since WeightInitializer is not Initializer.Constant; remove it")]
    [InlineData("[Input(3), Dense(1, Bias = false, {|NG0205:BiasInitializer = Initializer.Zeros|})]", "Dense(1, Bias = false, BiasInitializer = Initializer.Zeros): BiasInitializer has no effect, since Bias is false; remove it")]
    [InlineData("[Input(3), Dense(3), ReLU, Dense(3, Share = \"dense1\", {|NG0205:WeightInitializer = Initializer.Zeros|})]", "Dense(3, Share = \"dense1\", WeightInitializer = Initializer.Zeros): WeightInitializer has no effect, since the parameters are those of 'dense1'; remove it")]
    [InlineData("[Input(3), PReLU, Dense(3), PReLU(Share = \"prelu1\", {|NG0205:InitialSlope = 0.5f|})]", "PReLU(InitialSlope = 0.5f, Share = \"prelu1\"): InitialSlope has no effect, since the slope is that of 'prelu1'; remove it")]
    [InlineData("[Input(3), Dense(3), ReLU, Dense(3, Share = \"dense1\", {|NG0205:L2 = 0.5|})]", "Dense(3, Share = \"dense1\", L2 = 0.5): L2 has no effect, since the parameters are those of 'dense1'; remove it")]
    public void An_argument_without_effect(string layers, string message) => Diagnose.Layers(layers, message);
}
