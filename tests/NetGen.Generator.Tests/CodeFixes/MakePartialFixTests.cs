using NetGen.CodeFixes;

namespace NetGen.Generator.Tests.CodeFixes;

/// <summary>NG0001 and NG0002.</summary>
public class MakePartialFixTests
{
    private static readonly MakePartialFix Provider = new();

    [Fact]
    public Task A_class() => Fix.One(
        Provider,
        """
        using NetGen;

        /// <summary>A network.</summary>
        [Network]
        [Input(4), Dense(2)]
        public sealed class Net // small
        {
        }
        """,
        """
        using NetGen;

        /// <summary>A network.</summary>
        [Network]
        [Input(4), Dense(2)]
        public sealed partial class Net // small
        {
        }
        """,
        "Make 'Net' partial");

    [Theory]
    [InlineData("class Net;", "partial class Net;")]
    [InlineData("record Net;", "partial record Net;")]
    [InlineData("internal record class Net;", "internal partial record class Net;")]
    [InlineData("public /* mine */ class Net;", "public /* mine */ partial class Net;")]
    [InlineData("public\r\n    class @class;", "public\r\n    partial class @class;")]
    public Task A_type_of_any_form(string before, string after) => Fix.One(
        Provider,
        $"using NetGen;\n\n[Network, Input(4), Dense(2)]\n{before}",
        $"using NetGen;\n\n[Network, Input(4), Dense(2)]\n{after}",
        before.Contains('@') ? "Make 'class' partial" : "Make 'Net' partial");

    [Fact]
    public Task A_class_and_what_is_around_it() => Fix.One(
        Provider,
        """
        using NetGen;

        namespace Models;

        public static class Outer
        {
            public ref struct Middle<T>
            {
                // Here it is.
                [Network]
                [Input(4), Dense(2)]
                private class Net;
            }
        }
        """,
        """
        using NetGen;

        namespace Models;

        public static partial class Outer
        {
            public ref partial struct Middle<T>
            {
                // Here it is.
                [Network]
                [Input(4), Dense(2)]
                private partial class Net;
            }
        }
        """,
        "Make 'Net' partial");

    [Fact]
    public Task A_container_alone() => Fix.One(
        Provider,
        "using NetGen;\n\nrecord struct Outer\n{\n    [Network, Input(4), Dense(2)]\n    partial class Net;\n}\n",
        "using NetGen;\n\npartial record struct Outer\n{\n    [Network, Input(4), Dense(2)]\n    partial class Net;\n}\n",
        "Make 'Outer' partial");

    [Fact]
    public Task All_at_once() => Fix.All(
        Provider,
        """
        using NetGen;

        interface Outer
        {
            [Network, Input(4), Dense(2)]
            class First;

            [Network, Input(4), Dense(2)]
            partial class Second;

            class Beside;
        }

        [Network, Input(4), Dense(2)]
        class Third;
        """,
        """
        using NetGen;

        partial interface Outer
        {
            [Network, Input(4), Dense(2)]
            partial class First;

            [Network, Input(4), Dense(2)]
            partial class Second;

            class Beside;
        }

        [Network, Input(4), Dense(2)]
        partial class Third;
        """);
}
