using NetGen.CodeFixes;
using NetGen.Generator.Tests.Verify;

namespace NetGen.Generator.Tests.CodeFixes;

/// <summary>NG0504.</summary>
public class RemoveLayerFixTests
{
    private static readonly RemoveLayerFix Provider = new();

    [Theory]
    [InlineData("[Input(4), Dense(3), Softmax, SoftmaxCrossEntropy]", "[Input(4), Dense(3), SoftmaxCrossEntropy]")]
    [InlineData("[Input(4), Dense(3), Softmax()]\n[SoftmaxCrossEntropy]", "[Input(4), Dense(3)]\n[SoftmaxCrossEntropy]")]
    [InlineData("[Input(4), Dense(3)]\n[Softmax, SoftmaxCrossEntropy]", "[Input(4), Dense(3)]\n[SoftmaxCrossEntropy]")]
    [InlineData("[Input(4), Dense(3)]\n[SoftmaxAttribute]\n[SoftmaxCrossEntropy]", "[Input(4), Dense(3)]\n[SoftmaxCrossEntropy]")]
    [InlineData("[Input(4), Dense(3)] [Softmax] [SoftmaxCrossEntropy]", "[Input(4), Dense(3)] [SoftmaxCrossEntropy]")]
    [InlineData("[Input(4),\n Dense(3), // scores\n NetGen.Softmax,\n SoftmaxCrossEntropy]", null)]
    [InlineData("[Input(4),\r\n Dense(3),\r\n Softmax,\r\n SoftmaxCrossEntropy]", "[Input(4),\r\n Dense(3),\r\n SoftmaxCrossEntropy]")]
    [InlineData("[Input(4), Dense(3)]\n// Scores.\n[Softmax]\n[SoftmaxCrossEntropy]", "[Input(4), Dense(3)]\n// Scores.\n[SoftmaxCrossEntropy]")]
    [InlineData("[Input(4), Dense(3)]\n[Softmax] // why?\n[SoftmaxCrossEntropy]", null)]
    public Task A_layer_with_its_comma_or_line(string before, string? after) => after is null
        ? Fix.None(Provider, GeneratorDriverFixture.Network(before))
        : Fix.One(Provider, GeneratorDriverFixture.Network(before), GeneratorDriverFixture.Network(after), "Remove Softmax");

    [Theory]
    [InlineData("[Input(4), Dense(3), Softmax(Name = \"p\"), SoftmaxCrossEntropy]")]
    [InlineData("[Input(4), Dense(3), Softmax, SoftmaxCrossEntropy(From = \"softmax1\")]")]
    [InlineData("[Input(4), Dense(3), ReLU, Softmax(From = \"dense1\"), SoftmaxCrossEntropy]")]
    public Task Not_where_something_could_refer_to_it(string layers) => Fix.None(Provider, GeneratorDriverFixture.Network(layers));

    [Fact]
    public Task All_at_once() => Fix.All(
        Provider,
        "using NetGen;\n\n[Network, Input(4), Dense(3), Softmax, SoftmaxCrossEntropy]\npartial class One;\n\n[Network, Input(4), Dense(1), Sigmoid, BinaryCrossEntropy]\npartial class Two;\n",
        "using NetGen;\n\n[Network, Input(4), Dense(3), SoftmaxCrossEntropy]\npartial class One;\n\n[Network, Input(4), Dense(1), BinaryCrossEntropy]\npartial class Two;\n");
}
