using System.Text;

namespace NetGen;

/// <summary>Writes a graph as a Mermaid flowchart. Of HTML it uses line breaks only, since that is what all that draw it understand.</summary>
internal sealed class MermaidWriter(ComputationGraph graph, GraphPictureOptions options)
{
    private readonly StringBuilder _text = new();

    public string Write()
    {
        _text.Append("flowchart LR\n");
        foreach (var node in graph.Nodes)
        {
            _text.Append(FormattableString.Invariant($"    n{node.Index}{Shape(node)}\n"));
        }

        foreach (var node in graph.Nodes)
        {
            foreach (var (input, partial) in node.Inputs)
            {
                string arrow = partial is null ? "-.->" : "-->";
                string label = options.Partials && partial is { } number ? $"|\"{GraphNumber.Format(number, options.Digits)}\"|" : "";
                _text.Append(FormattableString.Invariant($"    n{input.Index} {arrow}{label} n{node.Index}\n"));
            }
        }

        Class("variable", "fill:#0969da22,stroke:#0969da", graph.Nodes.Where(n => n.Kind == GraphNodeKind.Variable && !graph.Results.Contains(n)));
        Class("constant", "fill:#8c959f22,stroke:#8c959f,stroke-dasharray:4 3", graph.Nodes.Where(n => n.Kind == GraphNodeKind.Constant && !graph.Results.Contains(n)));
        Class("result", "fill:#bf870022,stroke:#bf8700,stroke-width:2px", graph.Results.Distinct());
        return _text.ToString();
    }

    /// <summary>The node with its value above and its gradient below.</summary>
    private string Shape(GraphNode node)
    {
        string formula = Escape(node.Formula.Length > 0 ? $"{node.Name} = {node.Formula}" : node.Name);
        string gradient = node.Gradient is { } derivative ? $"<br/>∂ {GraphNumber.Format(derivative, options.Digits)}" : "";
        string label = $"\"{GraphNumber.Format(node.Value, options.Digits)}<br/>{formula}{gradient}\"";
        return node.Kind == GraphNodeKind.Operation ? $"[{label}]" : $"([{label}])";
    }

    private void Class(string name, string style, IEnumerable<GraphNode> nodes)
    {
        string members = string.Join(",", nodes.Select(n => FormattableString.Invariant($"n{n.Index}")));
        if (members.Length > 0)
        {
            _text.Append(FormattableString.Invariant($"    classDef {name} {style}\n    class {members} {name}\n"));
        }
    }

    /// <summary>Entities as Mermaid writes them; underscores could be read as emphasis.</summary>
    private static string Escape(string text) => text.Replace("#", "#35;", StringComparison.Ordinal).Replace("&", "#amp;", StringComparison.Ordinal)
        .Replace("\"", "#quot;", StringComparison.Ordinal).Replace("<", "#lt;", StringComparison.Ordinal).Replace(">", "#gt;", StringComparison.Ordinal)
        .Replace("_", "#95;", StringComparison.Ordinal);
}
