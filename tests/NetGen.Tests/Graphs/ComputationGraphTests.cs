using System.Globalization;

namespace NetGen.Tests.Graphs;

/// <summary>What a graph says of a function: values on the way there, gradients on the way back.</summary>
public class ComputationGraphTests
{
    [Fact]
    public void The_function_of_the_notes()
    {
        var graph = GraphFunctions.FGraph(3, 4, 2);
        Assert.Equal(
            """
            x = 3, ∂ = 12
            y = 4, ∂ = 4.5
            z = 2, ∂ = −9
            square = x·x = 9, ∂ = 2
            v₁ = square·y = 36, ∂ = 0.5
            F = v₁/z = 18, ∂ = 1
            """.ReplaceLineEndings("\n"),
            graph.ToString());
        Assert.Equal((18.0, 12.0, 4.5, -9.0), (graph.Result.Value, graph["x"].Gradient, graph["y"].Gradient, graph["z"].Gradient));
        Assert.Equal(["x"], graph["square"].Inputs.Select(i => i.Node.Name));
        Assert.Equal([6.0], graph["square"].Inputs.Select(i => i.Partial));
        Assert.Equal([0.5, -9.0], graph.Result.Inputs.Select(i => i.Partial));
        Assert.Equal([GraphNodeKind.Variable, GraphNodeKind.Operation], [graph["x"].Kind, graph.Result.Kind]);
        Assert.All(graph.Nodes.Select((node, k) => (node, k)), n => Assert.Equal(n.k, n.node.Index));
    }

    [Fact]
    public void There_is_no_graph_unless_it_is_asked_for()
    {
        Assert.NotNull(typeof(GraphFunctions).GetMethod("FGraph"));
        Assert.NotNull(typeof(GraphFunctions).GetMethod("PlainGradient", [typeof(double), typeof(double)]));
        Assert.Null(typeof(GraphFunctions).GetMethod("PlainGraph"));
        Assert.Null(typeof(GraphFunctions).GetMethod("SquareGraph"));
    }

    [Fact]
    public void Every_gradient_is_that_of_the_generated_gradient()
    {
        for (int k = 1; k <= 20; k++)
        {
            double a = 0.3 * k, b = 2 - (0.17 * k), c = 0.5 + (0.05 * k);
            double[] x = [a, b, c];
            var (value, dx, dy, dz) = GraphFunctions.FGradient(a, b, c);
            AssertClose(GraphFunctions.FGraph(a, b, c), value, dx, dy, dz);
            (value, dx, dy, dz) = GraphFunctions.NeuronGradient(a, b, c, 0.25);
            AssertClose(GraphFunctions.NeuronGraph(a, b, c, 0.25), value, dx, dy, dz);
            (value, dx) = GraphFunctions.FanOutGradient(a);
            AssertClose(GraphFunctions.FanOutGraph(a), value, dx);
            (value, dx) = GraphFunctions.NewtonGradient(a, 5);
            AssertClose(GraphFunctions.NewtonGraph(a, 5), value, dx);
            (value, dx, dy) = GraphFunctions.BranchesGradient(a, b);
            AssertClose(GraphFunctions.BranchesGraph(a, b), value, dx, dy);
            (value, dx) = GraphFunctions.LeakyGradient(b);
            AssertClose(GraphFunctions.LeakyGraph(b), value, dx);
            (value, dx, dy) = GraphFunctions.CallsGradient(a, b);
            AssertClose(GraphFunctions.CallsGraph(a, b), value, dx, dy);
            (value, dx, dy, dz) = GraphFunctions.NamesGradient(a, b, c);
            AssertClose(GraphFunctions.NamesGraph(a, b, c), value, dx, dy, dz);

            double[] gradient = new double[5];
            value = GraphFunctions.RecurrentGradient(a, b, x, gradient);
            AssertClose(GraphFunctions.RecurrentGraph(a, b, x), value, gradient);
            value = GraphFunctions.SumsGradient(x, 4, gradient.AsSpan(0, 3));
            AssertClose(GraphFunctions.SumsGraph(x, 4), value, gradient[..3]);
            value = GraphFunctions.DotGradient(x.AsSpan(0, 2), x.AsSpan(1, 2), gradient.AsSpan(0, 4));
            AssertClose(GraphFunctions.DotGraph(x.AsSpan(0, 2), x.AsSpan(1, 2)), value, gradient[..4]);
        }

        static void AssertClose(ComputationGraph graph, double value, params double[] gradient)
        {
            Assert.Equal(value, graph.Result.Value, 1e-12 * Math.Max(1, Math.Abs(value)));
            double[] actual = [.. graph.Nodes.Where(n => n.Kind == GraphNodeKind.Variable).Select(n => n.Gradient!.Value)];
            Assert.Equal(gradient.Length, actual.Length);
            Assert.All(gradient.Zip(actual), p => Assert.Equal(p.First, p.Second, 1e-12 * Math.Max(1, Math.Abs(p.First))));
        }
    }

    [Fact]
    public void What_is_read_several_times_gets_the_sum()
    {
        var graph = GraphFunctions.FanOutGraph(2);
        double sin = Math.Sin(2);
        Assert.Equal(3, graph.Nodes.Count(n => n.Inputs.Any(i => i.Node == graph["x"])));
        Assert.Equal((sin * 2) + (sin * 2), graph["a"].Gradient!.Value, 1e-15);
        Assert.Equal((graph["a"].Gradient!.Value * Math.Cos(2)) + (sin * sin) + 1, graph["x"].Gradient!.Value, 1e-15);
    }

    [Fact]
    public void Rounds_of_a_loop_are_numbered()
    {
        var graph = GraphFunctions.NewtonGraph(2, 3);
        Assert.Equal("a, x₀, v₁, v₂, x₁, v₃, v₄, x₂, v₅, v₆, x₃", string.Join(", ", graph.Nodes.Select(n => n.Name)));
        Assert.Equal(Math.Sqrt(2), graph["x[3]"].Value, 1e-5);
        Assert.Equal("0.5·v₆", graph.Result.Formula);
        Assert.Equal((GraphNodeKind.Constant, null), (graph["x[0]"].Kind, graph["x[0]"].Gradient));
        Assert.Equal(["a", "x"], GraphFunctions.NewtonGraph(2, 0).Nodes.Select(n => n.Name));
        Assert.Null(GraphFunctions.NewtonGraph(2, 0).Result.Gradient);
    }

    [Fact]
    public void A_branch_is_what_was_taken()
    {
        Assert.Equal("x·y", GraphFunctions.BranchesGraph(3, 2)["chosen"].Formula);
        Assert.Equal("x + y", GraphFunctions.BranchesGraph(1, 2)["chosen"].Formula);
        var leaky = GraphFunctions.LeakyGraph(-2);
        Assert.Equal("x > 0 ? x : v₁", leaky.Result.Formula);
        Assert.Equal([0.0, 1.0], leaky.Result.Inputs.Select(i => i.Partial));
        Assert.Equal(0.1, leaky["x"].Gradient);
    }

    [Fact]
    public void A_gradient_that_is_not_there_stops_even_infinity()
    {
        var graph = GraphFunctions.StoppedGraph(0.5);
        Assert.True(double.IsNaN(graph.Result.Value));
        Assert.Equal(1, GraphFunctions.StoppedGraph(2)["x"].Gradient);
    }

    [Fact]
    public void Sums_are_one_node()
    {
        var dot = GraphFunctions.DotGraph([1, 2, 3], [4, 5, 6]);
        Assert.Equal(("sum", "v₁ + v₂ + v₃", 32.0), (dot.Result.Name, dot.Result.Formula, dot.Result.Value));
        Assert.Equal([4.0, 5, 6, 1, 2, 3], dot.Nodes.Take(6).Select(n => n.Gradient!.Value));
        Assert.Equal("v₁ + v₂ + … + v₆", GraphFunctions.DotGraph(new double[6], new double[6]).Result.Formula);
        Assert.Equal(0, GraphFunctions.DotGraph([], []).Result.Value);
        var sums = GraphFunctions.SumsGraph([1, 2], 2);
        Assert.Equal([3.0, 6.0], [sums["row[1]"].Value, sums["row[2]"].Value]);
        Assert.Equal(5, sums["total"].Inputs.Count(i => i.Partial == 1));
        Assert.Equal(1 + 9 - 2 + 36 - 2, sums.Result.Value);
    }

    [Fact]
    public void Elements_of_spans_are_nodes_of_their_own()
    {
        float[] y = new float[3];
        var graph = GraphFunctions.SoftmaxGraph([1, 2, 3], y);
        Assert.Equal(y.Select(e => (double)e), graph.Results.Select(r => r.Value));
        Assert.Equal(["y₀", "y₁", "y₂"], graph.Results.Select(r => r.Name));
        Assert.Equal("e₁/total", graph["y[1]"].Formula);
        for (int result = 0; result < 3; result++)
        {
            var chosen = graph.For(result);
            Assert.Same(chosen.Results[result], chosen.Result);
            for (int i = 0; i < 3; i++)
            {
                double expected = y[result] * ((i == result ? 1 : 0) - y[i]);
                Assert.Equal(expected, chosen[$"x[{i}]"].Gradient!.Value, 1e-6);
            }
        }

        var scatter = GraphFunctions.ScatterGraph([3, 4], new double[2]);
        Assert.Equal((25.0, "v₁ + v₂", 8.0), (scatter["y[0]"].Value, scatter["y[0]"].Formula, scatter["x[1]"].Gradient));
        Assert.Equal((2.0, GraphNodeKind.Constant), (scatter["y[1]"].Value, scatter["y[1]"].Kind));
        Assert.All(scatter.For(1).Nodes.Where(n => n.Kind == GraphNodeKind.Variable), n => Assert.Equal(0, n.Gradient));
    }

    [Fact]
    public void One_of_several_results_is_chosen()
    {
        var graph = GraphFunctions.PolarGraph(3, 4);
        Assert.Equal("Radius", graph.Result.Name);
        Assert.Equal(0.6, graph["x"].Gradient!.Value, 1e-15);
        Assert.Equal(0.8, graph["y"].Gradient!.Value, 1e-15);
        var angle = graph.For("Angle");
        Assert.Equal("Angle", angle.Result.Name);
        Assert.Equal(-0.16, angle["x"].Gradient!.Value, 1e-15);
        Assert.Equal(0.12, angle["y"].Gradient!.Value, 1e-15);
        Assert.Equal(0, angle["Radius"].Gradient);
        Assert.Equal(graph.ToString(), angle.For(0).ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => graph.For(2));
        Assert.Throws<ArgumentOutOfRangeException>(() => graph.For(-1));
        Assert.Throws<KeyNotFoundException>(() => graph.For("x"));
    }

    [Fact]
    public void Constants_are_shown_and_get_no_gradient()
    {
        var graph = GraphFunctions.HeldGraph(3, 5);
        Assert.Equal(("constant(twice)", null), (graph["v[1]"].Formula, graph["v[1]"].Gradient));
        Assert.Null(graph["twice"].Gradient);
        Assert.Null(graph["c"].Gradient);
        Assert.Equal(6, graph["x"].Gradient);
        Assert.Equal([1.0, 1.0], [graph.Result.Gradient, graph["v[2]"].Gradient]);
        Assert.Null(Assert.Single(graph["v[1]"].Inputs).Partial);

        var fields = GraphFunctions.FieldsGraph(2);
        Assert.Equal(8, fields.Result.Value);
        Assert.Equal("x, Scale, Table₂, v₁, Fields", string.Join(", ", fields.Nodes.Select(n => n.Name)));
        Assert.Equal((null, 2.5), (fields["Scale"].Gradient, fields["x"].Gradient));
    }

    [Fact]
    public void Calls_of_methods_with_a_derivative_by_hand_are_one_node_and_others_are_written_out()
    {
        var graph = GraphFunctions.CallsGraph(2, 3);
        var call = graph.Nodes.Single(n => n.Formula == "Product(x, y)");
        Assert.Equal([3.0, 2.0], call.Inputs.Select(i => i.Partial));
        Assert.Equal(["x·x", "y·y"], [graph["s[1]"].Formula, graph["s[2]"].Formula]);
        Assert.Equal((7.0, 8.0), (graph["x"].Gradient, graph["y"].Gradient));
    }

    [Fact]
    public void Names_are_those_of_the_source_and_each_is_given_once()
    {
        var graph = GraphFunctions.NamesGraph(2, 3, 4);
        Assert.Equal("class, graph, v, xNode, x2, x₁, x₂", string.Join(", ", graph.Nodes.Select(n => n.Name)));
        Assert.Equal("x₁·x₁", graph.Result.Formula);
    }

    [Fact]
    public void A_constant_function_has_a_graph()
    {
        var graph = GraphFunctions.NothingGraph(1);
        Assert.Equal(["x", "Nothing"], graph.Nodes.Select(n => n.Name));
        Assert.Equal((3.0, null, 0.0), (graph.Result.Value, graph.Result.Gradient, graph["x"].Gradient));
        Assert.Contains("<svg", graph.ToSvg(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_is_not_there_is_an_error_that_lists_them()
    {
        var error = Assert.Throws<KeyNotFoundException>(() => GraphFunctions.FGraph(3, 4, 2)["w"]);
        Assert.Contains("'w'", error.Message, StringComparison.Ordinal);
        Assert.Contains("x, y, z, square, v₁, F", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.1, 4, "0.1")]
    [InlineData(-2.0 / 3, 4, "−0.6667")]
    [InlineData(18, 4, "18")]
    [InlineData(123456, 4, "123456")]
    [InlineData(123456.7, 4, "123457")]
    [InlineData(1.25e-7, 4, "1.25e−7")]
    [InlineData(-6.02e23, 3, "−6.02e23")]
    [InlineData(double.NaN, 4, "NaN")]
    [InlineData(double.NegativeInfinity, 4, "−∞")]
    [InlineData(-0.0, 4, "0")]
    public void Numbers_have_few_digits(double value, int digits, string expected) => Assert.Equal(expected, GraphNumber.Format(value, digits));

    [Fact]
    public void Every_culture_gives_the_same_text()
    {
        var options = new GraphPictureOptions { Partials = true };
        string[] expected = Texts();
        var strange = (CultureInfo)CultureInfo.GetCultureInfo("de-DE").Clone();
        strange.NumberFormat.NegativeSign = "minus";
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = strange;
            Assert.Equal(expected, Texts());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        string[] Texts()
        {
            var graph = GraphFunctions.RecurrentGraph(0.5, -1.25, [1.5, -2.25]);
            return [graph.ToString(), graph.ToMermaid(options), graph.ToSvg(options)];
        }
    }
}
