using NetGen.CodeFixes;

namespace NetGen.Generator.Tests.CodeFixes;

/// <summary>NG0008.</summary>
public class AddNetworkFixTests
{
    private static readonly AddNetworkFix Provider = new();

    [Theory]
    [InlineData("[Input(4), Dense(2)]\npartial class Net;", "[Network]\n[Input(4), Dense(2)]\npartial class Net;")]
    [InlineData("[Input(4)]\r\n[Dense(2)]\r\npartial class Net;", "[Network]\r\n[Input(4)]\r\n[Dense(2)]\r\npartial class Net;")]
    [InlineData("[Input(4), Dense(2)] partial class Net;", "[Network] [Input(4), Dense(2)] partial class Net;")]
    [InlineData("/// <summary>Mine.</summary>\n[Input(4)] // four\npartial class Net;", "/// <summary>Mine.</summary>\n[Network]\n[Input(4)] // four\npartial class Net;")]
    [InlineData("class Outer\n{\n    [NetGen.Input(4)]\n    partial class Net;\n}", "class Outer\n{\n    [NetGen.Network]\n    [NetGen.Input(4)]\n    partial class Net;\n}")]
    [InlineData("[System.Obsolete]\n[Input(4)]\npartial class Net;", "[System.Obsolete]\n[Network]\n[Input(4)]\npartial class Net;")]
    public Task In_front_of_the_layers(string before, string after) =>
        Fix.One(Provider, $"using NetGen;\n\n{before}", $"using NetGen;\n\n{after}", "Add [Network]");

    [Fact]
    public Task All_at_once() => Fix.All(
        Provider,
        "using NetGen;\n\n[Input(4)]\n[Dense(2)]\npartial class One;\n\n[Input(4)]\npartial class Two;\n",
        "using NetGen;\n\n[Network]\n[Input(4)]\n[Dense(2)]\npartial class One;\n\n[Network]\n[Input(4)]\npartial class Two;\n");
}
