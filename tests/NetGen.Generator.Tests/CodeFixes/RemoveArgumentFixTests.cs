using NetGen.CodeFixes;
using NetGen.Generator.Tests.Verify;

namespace NetGen.Generator.Tests.CodeFixes;

/// <summary>NG0205.</summary>
public class RemoveArgumentFixTests
{
    private static readonly RemoveArgumentFix Provider = new();

    [Theory]
    [InlineData("Dense(2, WeightConstant = 0.5)", "Dense(2)", "WeightConstant")]
    [InlineData("Dense(2, WeightConstant = 0.5, Name = \"d\")", "Dense(2, Name = \"d\")", "WeightConstant")]
    [InlineData("Dense(2,\n    Bias = false,\n    BiasConstant = 1)", "Dense(2,\n    Bias = false)", "BiasConstant")]
    [InlineData("PReLU(Name = \"p\"), PReLU(InitialSlope = 0.1f, Share = \"p\")", "PReLU(Name = \"p\"), PReLU(Share = \"p\")", "InitialSlope")]
    public Task An_argument_and_its_comma(string before, string after, string argument) =>
        Fix.One(Provider, Network(before), Network(after), $"Remove '{argument}'");

    [Fact]
    public Task Not_with_a_comment() => Fix.None(Provider, Network("Dense(2, /* half */ WeightConstant = 0.5)"));

    [Fact]
    public Task All_at_once() => Fix.All(
        Provider,
        Network("Dense(2, Bias = false, BiasInitializer = Initializer.Constant, BiasConstant = 1, WeightConstant = 2)"),
        Network("Dense(2, Bias = false)"));

    private static string Network(string layers) => GeneratorDriverFixture.Network($"[Input(4), {layers}]");
}
