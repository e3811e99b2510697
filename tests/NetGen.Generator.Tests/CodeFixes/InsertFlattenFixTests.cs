using NetGen.CodeFixes;
using NetGen.Generator.Tests.Verify;

namespace NetGen.Generator.Tests.CodeFixes;

/// <summary>NG0303.</summary>
public class InsertFlattenFixTests
{
    private static readonly InsertFlattenFix Provider = new();

    [Theory]
    [InlineData("[Input(1, 8, 8), ReLU, Dense(2)]", "[Input(1, 8, 8), ReLU, Flatten, Dense(2)]")]
    [InlineData("[Input(1, 8, 8)] [Dense(2)]", "[Input(1, 8, 8)] [Flatten, Dense(2)]")]
    [InlineData("[Input(1, 8, 8)]\n[Dense(2), ReLU]", "[Input(1, 8, 8)]\n[Flatten, Dense(2), ReLU]")]
    [InlineData("[Input(1, 8, 8)]\n[Dense(2)]", "[Input(1, 8, 8)]\n[Flatten]\n[Dense(2)]")]
    [InlineData("[Input(1, 8, 8)]\r\n    [Dense(2)] // two\r\n", "[Input(1, 8, 8)]\r\n    [Flatten]\r\n    [Dense(2)] // two\r\n")]
    [InlineData("[Input(1, 8, 8)]\n// The head.\n[Dense(2)]", "[Input(1, 8, 8)]\n// The head.\n[Flatten]\n[Dense(2)]")]
    [InlineData("[Input(1, 8, 8),\n Dense(2)]", "[Input(1, 8, 8),\n Flatten,\n Dense(2)]")]
    [InlineData("[Input(1, 8, 8),\n Dense(2), ReLU]", "[Input(1, 8, 8),\n Flatten, Dense(2), ReLU]")]
    [InlineData("[\n    Input(1, 8, 8),\n    Dense(2), // two\n    ReLU,\n]", "[\n    Input(1, 8, 8),\n    Flatten,\n    Dense(2), // two\n    ReLU,\n]")]
    [InlineData("[Input(1, 8, 8)\n , Dense(2)]", "[Input(1, 8, 8)\n , Flatten, Dense(2)]")]
    [InlineData("[Input(1, 8, 8), Dense(\n    2)]", "[Input(1, 8, 8), Flatten, Dense(\n    2)]")]
    public Task The_layout_stays(string before, string after) => One(before, after);

    [Theory]
    [InlineData("[Input(3, 8, 8), SoftmaxCrossEntropy]", "[Input(3, 8, 8), Flatten, SoftmaxCrossEntropy]")]
    [InlineData("[Input(3, 8, 8), Softmax]", "[Input(3, 8, 8), Flatten, Softmax]")]
    [InlineData("[Input(3, 8, 8), DenseAttribute(2)]", "[Input(3, 8, 8), Flatten, DenseAttribute(2)]")]
    [InlineData("[Input(3, 8, 8), NetGen.Dense(2)]", "[Input(3, 8, 8), NetGen.Flatten, NetGen.Dense(2)]")]
    [InlineData("[Input(3, 8, 8), global::NetGen.Dense(2)]", "[Input(3, 8, 8), global::NetGen.Flatten, global::NetGen.Dense(2)]")]
    public Task Any_layer_in_any_spelling(string before, string after) => One(before, after);

    [Theory]
    [InlineData("Dense(2, From = \"input\")", "Flatten(From = \"input\"), Dense(2)")]
    [InlineData("Dense(2, From = \"input\", Bias = false)", "Flatten(From = \"input\"), Dense(2, Bias = false)")]
    [InlineData("Softmax(From = \"input\")", "Flatten(From = \"input\"), Softmax")]
    [InlineData("Softmax(From = \"input\", Name = \"p\")", "Flatten(From = \"input\"), Softmax(Name = \"p\")")]
    public Task The_source_goes_to_Flatten(string before, string after) =>
        One($"[Input(1, 8, 8), Conv2D(1, 1), {before}]", $"[Input(1, 8, 8), Conv2D(1, 1), {after}]");

    /// <summary>With a Flatten in front, "flatten1" would mean that, and the network would be another one without a word.</summary>
    [Theory]
    [InlineData("[Input(1, 8, 8), Dense(2), Flatten, Dense(2), Add(\"flatten1\", \"dense2\")]")]
    [InlineData("[Input(1, 8, 8), Dense(2), Flatten(Name = \"flatten1\")]")]
    public Task Not_where_a_name_would_mean_another_layer(string layers) => Fix.None(Provider, GeneratorDriverFixture.Network(layers));

    [Theory]
    [InlineData("[Input(1, 8, 8), Dense(2, /* all */ From = \"input\")]")]
    [InlineData("[Input(1, 8, 8), Dense(2 /* all */, From = \"input\")]")]
    public Task Not_where_a_comment_would_be_lost(string layers) => Fix.None(Provider, GeneratorDriverFixture.Network(layers));

    [Fact]
    public Task A_name_that_only_begins_alike_does_not_matter() => One(
        "[Input(1, 8, 8), Dense(2, Name = \"flattened\")]",
        "[Input(1, 8, 8), Flatten, Dense(2, Name = \"flattened\")]");

    [Fact]
    public Task All_at_once() => Fix.All(
        Provider,
        """
        using NetGen;

        [Network]
        [Input(3, 8, 8, Name = "image")]
        [Dense(4, From = "image", Name = "left")]
        [Dense(4, From = "image", Name = "right"), Add("left", "right")]
        partial class Two;

        [Network, Input(3, 8, 8), Dense(4)]
        partial class One;
        """,
        """
        using NetGen;

        [Network]
        [Input(3, 8, 8, Name = "image")]
        [Flatten(From = "image")]
        [Dense(4, Name = "left")]
        [Flatten(From = "image"), Dense(4, Name = "right"), Add("left", "right")]
        partial class Two;

        [Network, Input(3, 8, 8), Flatten, Dense(4)]
        partial class One;
        """);

    private static Task One(string before, string after) => Fix.One(
        Provider, GeneratorDriverFixture.Network(before), GeneratorDriverFixture.Network(after), "Insert Flatten");
}
