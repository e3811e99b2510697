namespace NetGen.Generator.Tests.Declarations.Functions;

/// <summary>The methods that give graphs: for everything that is accepted, and only where they are asked for.</summary>
public class GraphCodeTests
{
    public static TheoryData<string> Cases => [.. AcceptedFunctions.All];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Everything_that_is_accepted_has_a_graph(string members)
    {
        string source = members.StartsWith("using ", StringComparison.Ordinal) ? "using System; using NetGen;\n" + members : FunctionFixture.Class(members);
        source = source.Replace("[Differentiable]", "[Differentiable(Graph = true)]", StringComparison.Ordinal).Replace("[Differentiable(Order", "[Differentiable(Graph = true, Order", StringComparison.Ordinal);
        FunctionFixture.AssertClean(FunctionFixture.Compile(source));
    }

    [Fact]
    public void A_graph_is_one_method_more()
    {
        string without = Text("[Differentiable]");
        string with = Text("[Differentiable(Graph = true)]");
        Assert.DoesNotContain("Graph", without, StringComparison.Ordinal);
        Assert.Equal(without, Text("[Differentiable(Graph = false)]"));
        Assert.Contains("public static ComputationGraph FGraph(double x, double y, double z)", with, StringComparison.Ordinal);
        Assert.Contains(
            """
                    var graph = new GraphRecorder("F");
                    int xNode = graph.Variable("x", x);
                    int yNode = graph.Variable("y", y);
                    int zNode = graph.Variable("z", z);

                    double square = x * x;
                    int squareNode = graph.Operation("square", "{0}·{0}", square, (xNode, 2 * x));
                    double t = square * y;
                    int tNode = graph.Operation("", "{0}·{1}", t, (squareNode, y), (yNode, square));
                    double t2 = t / z;
                    int t2Node = graph.Operation("", "{0}/{1}", t2, (tNode, 1 / z), (zNode, -(t2 / z)));

                    graph.Result("F", t2Node);
                    return graph.Build();
            """.ReplaceLineEndings("\n"),
            with,
            StringComparison.Ordinal);

        static string Text(string attribute) =>
            FunctionFixture.AssertClean(FunctionFixture.Compile(FunctionFixture.Class($"{attribute} public static double F(double x, double y, double z) {{ double square = x * x; return square * y / z; }}"))).Sources[0].SourceText.ToString();
    }

    [Fact]
    public void A_name_that_is_taken_is_an_error()
    {
        var run = FunctionFixture.Run(FunctionFixture.Class("[Differentiable(Graph = true)] public static double F(double x) => x; public static int FGraph;"));
        Assert.Equal(["NG0809"], run.Diagnostics.Select(d => d.Id));
        Assert.Empty(FunctionFixture.Run(FunctionFixture.Class("[Differentiable] public static double F(double x) => x; public static int FGraph;")).Diagnostics);
    }

    [Fact]
    public void An_order_beyond_the_range_is_marked_where_it_stands()
    {
        var run = FunctionFixture.Run(FunctionFixture.Class("[Differentiable(Graph = true, Order = 9)] public static double F(double x) => x;"));
        var diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal(("NG0810", "9"), (diagnostic.Id, diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan)));
    }
}
