namespace NetGen.Generator.Tests.Declarations;

/// <summary>NG05: networks that are legal and will not do what their author hopes.</summary>
public class LearningDiagnosticsTests
{
    [Fact]
    public void A_named_output_that_nothing_reads() => Diagnose.Layers(
        "[Input(3, Name = \"x\"), Dense(3, {|NG0501:Name = \"a\"|}), Dense(2, From = \"x\")]",
        "Nothing reads 'a', the output of Dense(3, Name = \"a\"); remove the layer, or name it in the From or the sources of another");

    [Fact]
    public void An_output_that_nothing_reads() => Diagnose.Layers(
        "[Input(3, Name = \"x\"), {|NG0501:ReLU|}, Dense(2, From = \"x\")]",
        "Nothing reads 'relu1', the output of ReLU; remove the layer, or name it in the From or the sources of another");

    [Fact]
    public void A_stack_of_linear_layers() => Diagnose.Layers(
        "[Input(3), Dense(8), Dense(8, Name = \"middle\"), Dropout(0.5f), {|NG0502:Dense|}(2), MeanSquaredError]",
        "There is no nonlinearity between 'dense1', 'middle' and 'dense2', so that together they are one linear layer; put an activation such as ReLU between them, or Identity if this is meant");

    [Fact]
    public void Convolutions_with_nothing_but_an_average_between() => Diagnose.Layers(
        "[Input(1, 8, 8), Conv2D(2, 3), AvgPool2D(2), {|NG0502:Conv2D|}(2, 3)]",
        "There is no nonlinearity between 'conv1' and 'conv2', so that together they are one linear layer; put an activation such as ReLU between them, or Identity if this is meant");

    [Fact]
    public void Linear_branches_that_meet() => Diagnose.Layers(
        "[Input(3, Name = \"x\"), Dense(3, Name = \"a\"), Add(\"x\", \"a\"), {|NG0502:Dense|}(2)]",
        "There is no nonlinearity between 'a' and 'dense1', so that together they are one linear layer; put an activation such as ReLU between them, or Identity if this is meant");

    [Theory]
    [InlineData("[Input(3), Dense(8), Tanh, Dense(2)]")]
    [InlineData("[Input(3), Dense(8), Identity, Dense(2)]")]
    [InlineData("[Input(3), Dense(8), Softmax]")]
    [InlineData("[Input(1, 8, 8), Conv2D(2, 3), MaxPool2D(2), Conv2D(2, 3)]")]
    [InlineData("[Input(3), Dense(3, Name = \"a\"), ReLU, Dense(3, Name = \"b\"), Add(\"a\", \"b\"), Dense(2)]")]
    [InlineData("[Input(3), Dense(3, Name = \"a\"), Dense(3, From = \"input\", Name = \"b\"), Multiply(\"a\", \"b\"), Dense(2)]")]
    public void Layers_that_are_more_than_one_linear_layer(string layers) => Diagnose.Layers(layers);

    [Fact]
    public void Training_through_a_step() => Diagnose.Layers(
        "[Input(2), Dense(2), {|NG0503:Step|}, Dense(1), MeanSquaredError]",
        "The derivative of Step is zero everywhere, so that 'dense1' cannot learn; use Sigmoid or Tanh, or a loss such as PerceptronCriterion on its input");

    [Fact]
    public void Training_several_layers_through_a_sign() => Diagnose.Layers(
        "[Input(2), Dense(2), PReLU, Dense(1), {|NG0503:Sign|}, SquaredError]",
        "The derivative of Sign is zero everywhere, so that 'dense1', 'prelu1' and 'dense2' cannot learn; use Sigmoid or Tanh, or a loss such as PerceptronCriterion on its input");

    [Theory]
    [InlineData("[Input(2), Dense(2), Step, Dense(1)]")]
    [InlineData("[Input(2), Step, Dense(1), MeanSquaredError]")]
    [InlineData("[Input(2), Dense(2, Name = \"a\"), Step(Name = \"s\"), Add(\"a\", \"s\"), MeanSquaredError]")]
    public void Steps_that_keep_nothing_from_learning(string layers) => Diagnose.Layers(layers);

    [Theory]
    [InlineData("[Input(2), Dense(2), {|NG0504:Softmax|}, SoftmaxCrossEntropy]", "SoftmaxCrossEntropy applies Softmax itself, so that here it is applied twice; remove it")]
    [InlineData("[Input(2), Dense(1), {|NG0504:Sigmoid|}, BinaryCrossEntropy]", "BinaryCrossEntropy applies Sigmoid itself, so that here it is applied twice; remove it")]
    public void A_function_that_the_loss_applies_itself(string layers, string message) => Diagnose.Layers(layers, message);
}
