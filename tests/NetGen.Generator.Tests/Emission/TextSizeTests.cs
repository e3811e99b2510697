using NetGen.Generator.Tests.Verify;

namespace NetGen.Generator.Tests.Emission;

/// <summary>Generated text stays short enough to be read, and to be parsed again at every build.</summary>
public class TextSizeTests
{
    private const string TwentyLayers = """
        [Input(3, 32, 32)]
        [Conv2D(32, 3, Padding = 1), ReLU, Conv2D(32, 3, Padding = 1), ReLU, MaxPool2D(2)]
        [Conv2D(64, 3, Padding = 1), ReLU, Conv2D(64, 3, Padding = 1), ReLU, MaxPool2D(2)]
        [Flatten, Dropout(0.25f), Dense(128), ReLU, Dropout(0.5f), Dense(64), Tanh, Dense(10), SoftmaxCrossEntropy]
        """;

    [Theory]
    [InlineData(TwentyLayers, 210)]
    [InlineData("[Input(784), Dense(128), ReLU, Dense(10), SoftmaxCrossEntropy]", 70)]
    [InlineData("[Input(2), Dense(2), Tanh, Dense(1), MeanSquaredError]", 30)]
    public void A_network_takes_no_more_than_so_many_kilobytes(string layers, int kilobytes)
    {
        var run = GeneratorDriverFixture.Run(GeneratorDriverFixture.Network(layers));
        int length = run.Output.SyntaxTrees.Last().ToString().Length;
        Assert.True(length <= kilobytes * 1000, $"{length} characters");
    }
}
