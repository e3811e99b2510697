using NetGen.Generator.Calculus;

namespace NetGen.Generator.Emission;

internal sealed partial class NetworkPrinter
{
    /// <summary>The network as a list of layers and as a diagram, for whoever opens the file.</summary>
    private void PrintOverview()
    {
        _writer.Line($"// {Self}: {Number(ParameterCount)} parameters, {Number(_network.Input.Length)} inputs, {Number(_network.Output.Length)} outputs.");
        _writer.Line("//");
        PrintTable();
        _writer.Line("//");
        PrintDiagram();
    }

    private void PrintTable()
    {
        var rows = _network.Layers.Select((layer, ordinal) => new[]
        {
            layer.Name,
            layer.Text,
            layer.OutputShape.Rank == 0 ? "1" : layer.OutputShape.ToString(),
            layer.ParameterCount == 0 ? "" : Number(layer.ParameterCount),
            string.Join("; ", _network.Definitions.Where(d => d.Layer == ordinal).Select(Notation.Format)),
        }).ToList();
        rows.Insert(0, ["layer", "declared as", "gives", "parameters", "formula"]);
        var widths = Enumerable.Range(0, 5).Select(column => rows.Max(r => r[column].Length)).ToList();
        foreach (var row in rows)
        {
            _writer.Line("// " + string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
        }
    }

    /// <summary>The same for programs that draw the network.</summary>
    private void PrintLayers()
    {
        _writer.Line("/// <summary>The layers, the input first: how they are declared, what they give and read.</summary>");
        _writer.Line("public static global::System.Collections.Generic.IReadOnlyList<global::NetGen.LayerDescription> Layers { get; } =");
        using (_writer.Indent())
        {
            _writer.Line("global::System.Array.AsReadOnly(new global::NetGen.LayerDescription[]");
            _writer.Line("{");
            using (_writer.Indent())
            {
                for (int k = 0; k < _network.Layers.Count; k++)
                {
                    var layer = _network.Layers[k];
                    string[] arguments =
                    [
                        Quoted(layer.Name), Quoted(layer.Text), Integers(layer.OutputShape.Sizes), Number(layer.ParameterCount), Integers(layer.Sources),
                    ];
                    _writer.Line($"new({string.Join(", ", arguments)}),");
                }
            }

            _writer.Line("});");
        }

        _writer.Line();
    }

    private static string Integers(IEnumerable<int> values) =>
        values.Any() ? $"new[] {{ {string.Join(", ", values.Select(Number))} }}" : "global::System.Array.Empty<int>()";

    private static string Quoted(string text) => "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", " ").Replace("\r", "") + "\"";

    private void PrintDiagram()
    {
        _writer.Line("// ```mermaid").Line("// flowchart TD");
        for (int k = 0; k < _network.Layers.Count; k++)
        {
            var layer = _network.Layers[k];
            _writer.Line($"//     n{Number(k)}[\"{layer.Text.Replace('"', '\'').Replace("<", "&lt;")}<br/>{(layer.OutputShape.Rank == 0 ? "loss" : layer.OutputShape.ToString())}\"]");
            foreach (int source in layer.Sources)
            {
                _writer.Line($"//     n{Number(source)} --> n{Number(k)}");
            }
        }

        _writer.Line("// ```");
    }
}
