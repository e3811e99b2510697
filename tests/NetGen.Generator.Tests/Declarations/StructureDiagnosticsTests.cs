namespace NetGen.Generator.Tests.Declarations;

/// <summary>NG01: the order of layers and their names.</summary>
public class StructureDiagnosticsTests
{
    [Fact]
    public void No_layers_at_all() => Diagnose.Source(
        "using NetGen;\n[{|NG0101:Network|}] public partial class Net;",
        "The network 'Net' has no Input; put [Input(…)] with the shape of one example in front of its layers");

    [Fact]
    public void No_input() => Diagnose.Layers(
        "[{|NG0101:Dense|}(3), ReLU, Dense(1)]",
        "The network 'Net' has no Input; put [Input(…)] with the shape of one example in front of its layers");

    [Fact]
    public void An_input_behind_a_layer() => Diagnose.Layers(
        "[ReLU]\n[{|NG0102:Input|}(3), Dense(1)]",
        "Input(3) must be the first layer, but ReLU is in front of it; move it to the front");

    [Fact]
    public void Two_inputs() => Diagnose.Layers(
        "[Input(3)]\n[{|NG0103:Input|}(4), Dense(1)]",
        "Input(4) is a second input after Input(3); a network has one");

    [Theory]
    [InlineData("[{|NG0104:Input|}(3)]")]
    [InlineData("[{|NG0104:Input|}(3), MeanSquaredError]")]
    [InlineData("[Input(3), Dense(1), MeanSquaredError({|NG0104:From = \"input\"|})]")]
    public void Nothing_to_compute(string layers) => Diagnose.Layers(
        layers,
        "The output of the network would be its input; put a layer such as Dense(1) behind Input(3)");

    [Fact]
    public void An_unknown_name_with_one_like_it() => Diagnose.Layers(
        "[Input(3, Name = \"x\"), Dense(3, Name = \"hidden\"), ReLU, Add(\"x\", {|NG0105:\"hiden\"|})]",
        "Add(\"x\", \"hiden\"): no layer is named 'hiden'; did you mean 'hidden'?");

    [Fact]
    public void An_unknown_name() => Diagnose.Layers(
        "[Input(3), Dense(3), ReLU({|NG0105:From = \"encoder\"|})]",
        "ReLU(From = \"encoder\"): no layer is named 'encoder'; in front of it there are 'input', 'dense1'");

    [Fact]
    public void An_unknown_name_to_share_with() => Diagnose.Layers(
        "[Input(3), Dense(3), ReLU, Dense(3, {|NG0105:Share = \"other\"|})]",
        "Dense(3, Share = \"other\"): no layer is named 'other'; in front of it there are 'input', 'dense1', 'relu1'");

    [Fact]
    public void A_name_given_twice() => Diagnose.Layers(
        "[Input(3), Dense(3, Name = \"a\"), ReLU, Dense(2, {|NG0106:Name = \"a\"|})]",
        "Dense(2, Name = \"a\"): 'a' is already the name of Dense(3, Name = \"a\"); choose another");

    [Fact]
    public void A_name_that_another_layer_gets_automatically() => Diagnose.Layers(
        "[Input(3), Dense(3, {|NG0106:Name = \"relu1\"|}), ReLU, Dense(2)]",
        "Dense(3, Name = \"relu1\"): 'relu1' is already the name of ReLU; choose another");

    [Fact]
    public void A_layer_that_reads_itself() => Diagnose.Layers(
        "[Input(3), Dense(3, {|NG0107:From = \"a\"|}, Name = \"a\"), ReLU]",
        "Dense(3, Name = \"a\", From = \"a\") refers to 'a', which is the layer itself; a layer can only refer to layers in front of it");

    [Fact]
    public void A_layer_that_reads_a_later_one() => Diagnose.Layers(
        "[Input(3), Dense(3, {|NG0107:From = \"b\"|}), Dense(3, From = \"input\", Name = \"b\")]",
        "Dense(3, From = \"b\") refers to 'b', which is declared behind it; a layer can only refer to layers in front of it");

    [Fact]
    public void A_circle() => Diagnose.Layers(
        "[Input(3, Name = \"x\"), Add(\"x\", {|NG0107:\"b\"|}, Name = \"a\"), ReLU, Dense(3, Name = \"b\")]",
        "Add(\"x\", \"b\", Name = \"a\") refers to 'b', which is declared behind it and depends on it, a circle; a layer can only refer to layers in front of it");

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("1st")]
    [InlineData("a.b")]
    public void A_name_that_is_no_identifier(string name) => Diagnose.Layers(
        $"[Input(3), Dense(3, {{|NG0108:Name = \"{name}\"|}})]",
        $"Dense(3, Name = \"{name}\"): '{name}' cannot be part of a member's name; use letters, digits and underscores, and a letter first");

    [Fact]
    public void Names_that_differ_by_the_case_of_their_first_letter() => Diagnose.Layers(
        "[Input(3), Dense(3, Name = \"head\"), ReLU, Dense(2, {|NG0109:Name = \"Head\"|})]",
        "Dense(2, Name = \"Head\"): its parameter 'weight' would be the member 'HeadWeight', which 'head.weight' is already; choose another Name");

    [Fact]
    public void A_loss_that_is_not_last() => Diagnose.Layers(
        "[Input(3), Dense(3), {|NG0110:MeanSquaredError|}, ReLU, Dense(1)]",
        "MeanSquaredError is a loss and must be the last layer, but ReLU follows it; move it to the end");

    [Fact]
    public void Two_losses() => Diagnose.Layers(
        "[Input(3), Dense(3), MeanSquaredError, {|NG0111:Hinge|}]",
        "Hinge is a second loss after MeanSquaredError; a network has at most one");

    [Theory]
    [InlineData("{|NG0112:Add|}()", "Add()", "0")]
    [InlineData("Concat({|NG0112:\"input\"|})", "Concat(\"input\")", "1")]
    public void Too_few_sources(string layer, string text, string count) => Diagnose.Layers(
        $"[Input(3), Dense(3), {layer}, Dense(1)]",
        $"{text} joins two or more layers, but names {count}; name another");

    [Fact]
    public void One_mistake_gives_one_message() => Diagnose.Layers(
        "[Input(1, 4, 4), Conv2D(8, {|NG0301:5|}), ReLU, MaxPool2D(2), Flatten, Dense(10), SoftmaxCrossEntropy]",
        "Conv2D(8, 5): a 5×5 kernel does not fit the 4×4 input that Input(1, 4, 4) gives; use a kernel of at most 4, or Padding = 1");
}
