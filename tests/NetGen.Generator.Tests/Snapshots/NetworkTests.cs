using NetGen.Generator.Tests.Verify;

namespace NetGen.Generator.Tests.Snapshots;

/// <summary>The generated code is a product: every change to it is seen and accepted by a person.</summary>
public class NetworkTests
{
    [Fact]
    public void Dense() => Verify("[Input(2), Dense(3), Tanh, Dense(1), MeanSquaredError]");

    [Fact]
    public void Perceptron() => Verify("[Input(100), Dense(37), ReLU, Dense(10), SoftmaxCrossEntropy]");

    [Fact]
    public void Convolution() => Verify("[Input(1, 12, 12), Conv2D(8, 3, Padding = Padding.Same), ReLU, MaxPool2D(2), Flatten, Dropout(0.25f), Dense(10), SoftmaxCrossEntropy]");

    [Fact]
    public void FanOut() => Verify("[Input(20), Dense(24, Name = \"left\"), ReLU, Dense(24, Name = \"right\"), Add(\"left\", \"right\"), SquaredError]");

    [Fact]
    public void Unrolled() => Snapshot.Verify(GeneratorDriverFixture.Run(
        "using NetGen;\n\n[Network(Unroll = Unroll.Full)]\n[Input(4), Dense(3), Sigmoid, Dense(2), SoftmaxCrossEntropy]\npublic partial class Net;\n"));

    private static void Verify(string layers, [System.Runtime.CompilerServices.CallerMemberName] string method = "") =>
        Snapshot.Verify(GeneratorDriverFixture.Run(GeneratorDriverFixture.Network(layers)), method: method);
}
