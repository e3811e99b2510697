namespace NetGen.Generator.Tests.Declarations;

/// <summary>What the compiler refuses is left to the compiler.</summary>
public class BrokenCodeTests
{
    [Theory]
    [InlineData("[Input(3), Dense]")]
    [InlineData("[Input(3), Dense(\"ten\")]")]
    [InlineData("[Input(3), Dense(unknown)]")]
    [InlineData("[Input(3), Dense(1, 2, 3, 4)]")]
    [InlineData("[Input(3), Dens(1)]")]
    [InlineData("[Input(3), Add(\"x\", missing)]")]
    [InlineData("[Input(3), Dense(]")]
    [InlineData("[Input(\"a\", 3), Dense(1)]")]
    [InlineData("[Network, Input(3), Dense(1)]")]
    public void Attributes_that_do_not_compile(string layers) =>
        Diagnose.LeftToTheCompiler($"using NetGen;\n[Network]\n{layers}\npublic partial class Net;");

    [Theory]
    [InlineData("public partial struct Net;")]
    [InlineData("public partial interface Net;")]
    [InlineData("public partial record struct Net;")]
    [InlineData("public enum Net { A }")]
    [InlineData("public partial class Net : Missing;")]
    public void Types_that_do_not_compile(string type) =>
        Diagnose.LeftToTheCompiler($"using NetGen;\n[Network, Input(3), Dense(1)]\n{type}");

    [Fact]
    public void A_library_that_is_not_referenced() => Diagnose.LeftToTheCompiler("[Network, Input(3), Dense(1)] public partial class Net;");
}
