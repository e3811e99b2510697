using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace NetGen.Tests.Graphs;

/// <summary>Graphs as pictures. With the environment variable <c>NETGEN_ACCEPT=1</c> the pictures of docs/graphs.md are drawn anew.</summary>
public class GraphPictureTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void The_diagram_of_the_notes_is_that_of_the_page()
    {
        string page = File.ReadAllText(Path.Combine(Docs(), "graphs.md")).ReplaceLineEndings("\n");
        Assert.Contains($"```mermaid\n{GraphFunctions.FGraph(3, 4, 2).ToMermaid()}```\n", page, StringComparison.Ordinal);
        Assert.Contains($"```\n{GraphFunctions.FGraph(3, 4, 2)}\n```\n", page, StringComparison.Ordinal);
        Assert.Contains("(pictures/notes.svg)", page, StringComparison.Ordinal);
        Assert.Contains("(pictures/neuron.svg)", page, StringComparison.Ordinal);
        Assert.Contains("(pictures/newton.svg)", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_pictures_are_those_of_the_page()
    {
        Verify("notes", GraphFunctions.FGraph(3, 4, 2).ToSvg(new() { Partials = true }));
        Verify("neuron", GraphFunctions.NeuronGraph(2, -1, 0.5, 1).ToSvg());
        Verify("newton", GraphFunctions.NewtonGraph(2, 3).ToSvg());
    }

    [Fact]
    public void A_diagram_shows_kinds_of_nodes_and_edges()
    {
        Assert.Equal(
            """
            flowchart LR
                n0(["3<br/>x<br/>∂ 6"])
                n1(["5<br/>c"])
                n2["6<br/>twice = 2·x"]
                n3["6<br/>v₁ = constant(twice)"]
                n4["18<br/>v₂ = x·v₁<br/>∂ 1"]
                n5["25<br/>v₃ = c·c"]
                n6["43<br/>Held = v₂ + v₃<br/>∂ 1"]
                n0 -->|"2"| n2
                n2 -.-> n3
                n0 -->|"6"| n4
                n3 -.-> n4
                n1 -.-> n5
                n4 -->|"1"| n6
                n5 -.-> n6
                classDef variable fill:#0969da22,stroke:#0969da
                class n0 variable
                classDef constant fill:#8c959f22,stroke:#8c959f,stroke-dasharray:4 3
                class n1 constant
                classDef result fill:#bf870022,stroke:#bf8700,stroke-width:2px
                class n6 result

            """.ReplaceLineEndings("\n"),
            GraphFunctions.HeldGraph(3, 5).ToMermaid(new() { Partials = true }));
    }

    [Fact]
    public void Comparisons_are_escaped()
    {
        Assert.Contains("Leaky = x #gt; 0 ? x : v₁", GraphFunctions.LeakyGraph(1).ToMermaid(), StringComparison.Ordinal);
        Assert.Contains("Leaky = x &gt; 0 ? x : v₁", GraphFunctions.LeakyGraph(1).ToSvg(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_is_xml_that_needs_nothing_else()
    {
        foreach (var graph in Graphs())
        {
            var root = XDocument.Parse(graph.ToSvg(new() { Partials = true })).Root!;
            Assert.Equal(Svg + "svg", root.Name);
            Assert.DoesNotContain(root.DescendantsAndSelf(), e => e.Name.LocalName is "script" or "image" or "use" or "link" or "foreignObject");
            Assert.DoesNotContain(root.DescendantsAndSelf().Attributes(), a => !a.IsNamespaceDeclaration && a.Value.Contains("://", StringComparison.Ordinal));
            Assert.DoesNotContain("url(", root.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain("@import", root.ToString(), StringComparison.Ordinal);
            Assert.Contains("prefers-color-scheme: dark", root.ToString(), StringComparison.Ordinal);
            Assert.Equal(graph.Nodes.Count, root.Descendants(Svg + "rect").Count());
            Assert.Equal(graph.Nodes.Count, root.Descendants(Svg + "text").Count(t => t.Attribute("class")?.Value == "value"));
            Assert.Equal(graph.Nodes.Count(n => n.Gradient is not null), root.Descendants(Svg + "text").Count(t => t.Attribute("class")?.Value == "gradient"));
        }
    }

    [Fact]
    public void Boxes_stand_in_the_picture_and_apart_and_edges_lead_to_the_right()
    {
        foreach (var graph in Graphs())
        {
            var layout = GraphLayout.Of(graph, n => new(n, 60, 40), 50);
            var boxes = layout.Boxes.ToList();
            Assert.Equal(graph.Nodes.Count, boxes.Count);
            foreach (var box in boxes)
            {
                Assert.InRange(box.X - 30, -1e-6, layout.Width - 60 + 1e-6);
                Assert.InRange(box.Y - 20, -1e-6, layout.Height - 40 + 1e-6);
                Assert.DoesNotContain(boxes, o => o != box && Math.Abs(o.X - box.X) < 60 && Math.Abs(o.Y - box.Y) < 40);
            }

            Assert.All(layout.Edges, e => Assert.All(e.Way.Zip(e.Way.Skip(1)), step => Assert.Equal(step.First.Column + 1, step.Second.Column)));
            Assert.Equal(graph.Nodes.Sum(n => n.Inputs.Count), layout.Edges.Count);
        }
    }

    [Fact]
    public void A_chain_is_straight_and_a_tree_has_no_crossings()
    {
        var layout = GraphLayout.Of(GraphFunctions.FGraph(3, 4, 2), n => new(n, 60, 40), 50);
        double[] heights = [.. new[] { "x", "square", "v₁", "F" }.Select(name => layout.Boxes.Single(b => b.Node!.Name == name).Y)];
        Assert.All(heights, y => Assert.Equal(heights[0], y, 2.0));
        foreach (var (first, second) in layout.Edges.SelectMany(a => layout.Edges.Where(b => b.Way[0].Column == a.Way[0].Column).Select(b => (a, b))))
        {
            Assert.True((first.Way[0].Y - second.Way[0].Y) * (first.Way[^1].Y - second.Way[^1].Y) >= 0);
        }
    }

    [Fact]
    public void A_graph_that_nobody_can_read_is_refused_unless_it_is_wanted()
    {
        double[] x = new double[150];
        Array.Fill(x, 1);
        var graph = GraphFunctions.DotGraph(x, x);
        var error = Assert.Throws<InvalidOperationException>(() => graph.ToSvg());
        Assert.Contains("451 nodes", error.Message, StringComparison.Ordinal);
        Assert.Contains("MaxNodes", error.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => graph.ToMermaid());
        Assert.Contains("v₁₅₀", graph.ToSvg(new() { MaxNodes = 1000 }), StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new GraphPictureOptions { Digits = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new GraphPictureOptions { Digits = 18 });
    }

    [Fact]
    public void A_span_without_elements_has_no_result_and_says_so()
    {
        var graph = new GraphRecorder("f").Build();
        Assert.Throws<InvalidOperationException>(() => graph.Result);
        Assert.Throws<InvalidOperationException>(() => graph.ToSvg());
        Assert.Equal("flowchart LR\n", graph.ToMermaid());
    }

    private static IEnumerable<ComputationGraph> Graphs() =>
    [
        GraphFunctions.FGraph(3, 4, 2),
        GraphFunctions.NeuronGraph(2, -1, 0.5, 1),
        GraphFunctions.NewtonGraph(2, 4),
        GraphFunctions.RecurrentGraph(0.5, 1.5, [1, 2, 3]),
        GraphFunctions.SoftmaxGraph([1, 2, 3], new float[3]),
        GraphFunctions.PolarGraph(3, 4).For("Angle"),
        GraphFunctions.LeakyGraph(-1),
        GraphFunctions.SumsGraph([1, 2, 3], 3),
        GraphFunctions.HeldGraph(3, 5),
        GraphFunctions.NothingGraph(1),
    ];

    private static void Verify(string name, string svg)
    {
        string path = Path.Combine(Docs(), "pictures", name + ".svg");
        if (Environment.GetEnvironmentVariable("NETGEN_ACCEPT") == "1")
        {
            File.WriteAllText(path, svg);
        }

        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), svg);
    }

    private static string Docs([CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "..", "docs");
}
