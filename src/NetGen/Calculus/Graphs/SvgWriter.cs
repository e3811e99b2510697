using System.Globalization;
using System.Text;

namespace NetGen;

/// <summary>Draws a graph as SVG: values above the nodes, gradients below.</summary>
internal sealed class SvgWriter(ComputationGraph graph, GraphPictureOptions options)
{
    private const double FontSize = 15, SmallSize = 13, BoxHeight = 34, Line = 19, Padding = 14, Margin = 16, Legend = 34, Arrow = 7;
    private const int LongestFormula = 48;
    private const string Value = " each node: its value · ";

    private const string Style = """
        .netgen text { font-family: ui-sans-serif, system-ui, "Segoe UI", Roboto, Helvetica, Arial, "DejaVu Sans", sans-serif; font-size: 15px; fill: #1f2328; text-anchor: middle }
        .netgen .value, .netgen .gradient, .netgen .partial, .netgen .legend { font-size: 13px }
        .netgen .value { fill: #1a7f37 }
        .netgen .gradient { fill: #cf222e }
        .netgen .partial { font-size: 11.5px; fill: #6e7781 }
        .netgen .left { text-anchor: end }
        .netgen .right { text-anchor: start }
        .netgen .legend { fill: #6e7781; text-anchor: start }
        .netgen .legend .value, .netgen .legend .gradient { font-weight: 600 }
        .netgen rect { fill: #f6f8fa; stroke: #afb8c1; stroke-width: 1.25 }
        .netgen .variable rect { fill: #ddf4ff; stroke: #54aeff }
        .netgen .constant rect { stroke-dasharray: 4 3 }
        .netgen .result rect { fill: #fff8c5; stroke: #bf8700 }
        .netgen .chosen rect { stroke-width: 2.5 }
        .netgen path { fill: none; stroke: #8c959f; stroke-width: 1.4 }
        .netgen path.held { stroke-dasharray: 4 3 }
        .netgen .tip { fill: #8c959f; stroke: none }
        @media (prefers-color-scheme: dark) {
        .netgen text { fill: #e6edf3 }
        .netgen .value { fill: #3fb950 }
        .netgen .gradient { fill: #ff7b72 }
        .netgen .partial, .netgen .legend { fill: #8b949e }
        .netgen rect { fill: #161b22; stroke: #6e7681 }
        .netgen .variable rect { fill: #0c2d6b; stroke: #388bfd }
        .netgen .result rect { fill: #3b2300; stroke: #d29922 }
        .netgen path { stroke: #768390 }
        .netgen .tip { fill: #768390; stroke: none }
        }
        """;

    private readonly StringBuilder _text = new();

    public string Write()
    {
        var layout = GraphLayout.Of(graph, Box, options.Partials ? 76 : 44);
        double legend = GraphText.Width($"above{Value}below{Derivative}", SmallSize);
        double width = Math.Ceiling(Math.Max(layout.Width, legend) + (2 * Margin));
        double height = Math.Ceiling(layout.Height + Legend + (2 * Margin));
        string size = $"{Number(width)} {Number(height)}";
        _text.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"netgen\" viewBox=\"0 0 {size}\" width=\"{Number(width)}\" height=\"{Number(height)}\" role=\"img\">\n");
        _text.Append(CultureInfo.InvariantCulture, $"<title>{Escape($"The computation graph of {graph.Name}")}</title>\n<style>\n{Style.ReplaceLineEndings("\n")}\n</style>\n");
        _text.Append(CultureInfo.InvariantCulture, $"<g transform=\"translate({Number(Margin + Math.Max(0, (width - (2 * Margin) - layout.Width) / 2))} {Number(Margin)})\">\n");
        foreach (var edge in layout.Edges)
        {
            Draw(edge);
        }

        foreach (var box in layout.Boxes.OrderBy(b => b.Node!.Index))
        {
            Draw(box);
        }

        _text.Append("</g>\n");
        _text.Append(CultureInfo.InvariantCulture, $"<text class=\"legend\" x=\"{Number(Margin)}\" y=\"{Number(height - Margin)}\"><tspan class=\"value\">above</tspan>{Escape(Value)}<tspan class=\"gradient\">below</tspan>{Escape(Derivative)}</text>\n");
        return _text.Append("</svg>\n").ToString();
    }

    private string Derivative => $": the derivative of {graph.Result.Name} by it";

    private GraphBox Box(GraphNode node)
    {
        double label = GraphText.Width(Label(node), FontSize) + (2 * Padding);
        double numbers = Math.Max(GraphText.Width(Format(node.Value), SmallSize), GraphText.Width(Gradient(node), SmallSize));
        return new(node, Math.Max(BoxHeight + 8, Math.Max(label, numbers)), BoxHeight + (2 * Line));
    }

    private static string Label(GraphNode node) => GraphText.Shorten(node.Formula.Length > 0 ? $"{node.Name} = {node.Formula}" : node.Name, LongestFormula);

    private string Gradient(GraphNode node) => node.Gradient is { } gradient ? Format(gradient) : "";

    private string Format(double value) => GraphNumber.Format(value, options.Digits);

    private void Draw(GraphBox box)
    {
        var node = box.Node!;
        string kind = node == graph.Result ? "result chosen" : graph.Results.Contains(node) ? "result" : node.Kind.ToString().ToLowerInvariant();
        double round = node.Kind == GraphNodeKind.Operation ? 6 : BoxHeight / 2;
        _text.Append(CultureInfo.InvariantCulture, $"<g class=\"{kind}\"><title>{Escape(node.ToString())}</title>");
        _text.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Number(box.X - (box.Width / 2))}\" y=\"{Number(box.Y - (BoxHeight / 2))}\" width=\"{Number(box.Width)}\" height=\"{Number(BoxHeight)}\" rx=\"{Number(round)}\"/>");
        Text("", box.X, box.Y + (FontSize * 0.34), Label(node));
        Text("value", box.X, box.Y - (BoxHeight / 2) - 6, Format(node.Value));
        if (node.Gradient is not null)
        {
            Text("gradient", box.X, box.Y + (BoxHeight / 2) + 15, Gradient(node));
        }

        _text.Append("</g>\n");
    }

    private void Text(string style, double x, double y, string text) =>
        _text.Append(CultureInfo.InvariantCulture, $"<text{(style.Length > 0 ? $" class=\"{style}\"" : "")} x=\"{Number(x)}\" y=\"{Number(y)}\">{Escape(text)}</text>");

    /// <summary>Level within columns, so that it meets nothing there, and a curve between them.</summary>
    private void Draw(GraphEdge edge)
    {
        var (source, target) = (edge.Way[0], edge.Way[^1]);
        double x = source.X + (source.Width / 2), y = source.Y, end = target.X - (target.Width / 2) - Arrow, port = Port(edge, target);
        var path = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"M{Number(x)} {Number(y)}"));
        for (int k = 1; k < edge.Way.Count; k++)
        {
            var (from, to) = (edge.Way[k - 1], edge.Way[k]);
            double left = from.Right, right = to.Left - (to == target ? Arrow : 0), bend = (right - left) / 2;
            double next = to == target ? port : to.Y;
            path.Append(CultureInfo.InvariantCulture, $" H{Number(left)} C{Number(left + bend)} {Number(y)} {Number(right - bend)} {Number(next)} {Number(right)} {Number(next)}");
            (x, y) = (right, next);
        }

        string style = edge.Input.Partial is null ? " class=\"held\"" : "";
        _text.Append(CultureInfo.InvariantCulture, $"<path{style} d=\"{path} H{Number(end)}\"/>");
        _text.Append(CultureInfo.InvariantCulture, $"<path class=\"tip\" d=\"M{Number(end + Arrow)} {Number(y)} l{Number(-Arrow - 1)} -4 v8 z\"/>\n");
        if (options.Partials && edge.Input.Partial is { } partial)
        {
            var last = edge.Way[^2];
            bool isFalling = last.Y < y - 8, isRising = last.Y > y + 8;
            string side = isFalling ? "partial right" : isRising ? "partial left" : "partial";
            Text(side, ((last.Right + x) / 2) + (isFalling ? 5 : isRising ? -5 : 0), ((last.Y + y) / 2) - 5, Format(partial));
            _text.Append('\n');
        }
    }

    /// <summary>Edges arrive below each other, in the order in which they come.</summary>
    private static double Port(GraphEdge edge, GraphBox target)
    {
        var order = target.Before.OrderBy(b => b.Y).ToList();
        double distance = Math.Min(9, (BoxHeight - 10) / Math.Max(1, order.Count - 1));
        return target.Y + ((order.IndexOf(edge.Way[^2]) - ((order.Count - 1) / 2.0)) * distance);
    }

    private static string Number(double value) => (Math.Round(value, 1) + 0.0).ToString("0.#", CultureInfo.InvariantCulture);

    private static string Escape(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
}
