using NetGen.CodeFixes;

namespace NetGen.Generator.Tests.CodeFixes;

/// <summary>NG0003 and NG0004.</summary>
public class RemoveModifierFixTests
{
    private const string Layers = "using NetGen;\n\n[Network, Input(4), Dense(2)]\n";

    private static readonly RemoveModifierFix Provider = new();

    [Theory]
    [InlineData("public static partial class Net;", "public partial class Net;", "static")]
    [InlineData("static\n    partial class Net;", "\n    partial class Net;", "static")]
    [InlineData("static /* one */ partial class Net;", "/* one */ partial class Net;", "static")]
    [InlineData("file partial class Net;", "partial class Net;", "file")]
    [InlineData("// here\nfile sealed partial class Net;", "// here\nsealed partial class Net;", "file")]
    public Task On_the_class(string before, string after, string modifier) =>
        Fix.One(Provider, Layers + before, Layers + after, $"Remove '{modifier}'");

    [Fact]
    public Task On_the_type_around_it_and_nothing_else() => Fix.One(
        Provider,
        """
        using NetGen;

        file static partial class Outer
        {
            [Network, Input(4), Dense(2)]
            internal partial class Net;
        }
        """,
        """
        using NetGen;

        static partial class Outer
        {
            [Network, Input(4), Dense(2)]
            internal partial class Net;
        }
        """,
        "Remove 'file'");

    [Fact]
    public Task On_all_parts() => Fix.One(
        Provider,
        $"{Layers}static partial class Net;\n\nstatic partial class Net;\n",
        $"{Layers}partial class Net;\n\npartial class Net;\n",
        "Remove 'static'");

    [Fact]
    public Task On_another_part() => Fix.One(
        Provider,
        $"{Layers}partial class Net;\n\nstatic partial class Net;\n",
        $"{Layers}partial class Net;\n\npartial class Net;\n",
        "Remove 'static'");

    [Fact]
    public Task Not_where_a_part_in_another_file_has_it() =>
        Fix.None(Provider, $"{Layers}static partial class Net;", "static partial class Net;");

    [Fact]
    public Task All_at_once() => Fix.All(
        Provider,
        $"{Layers}file static partial class Net;\n",
        $"{Layers}partial class Net;\n");
}
