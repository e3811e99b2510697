using System.Globalization;
using System.Text.RegularExpressions;
using NetGen.Generator.Layers;
using NetGen.Generator.Lowering;

namespace NetGen.Generator.Emission;

/// <summary>The methods of all passes. Passes share a method wherever they do the same: only its text decides.</summary>
internal sealed class Passes
{
    private const string NamePlace = "§name§";
    private const string SummaryPlace = "§summary§";

    private readonly Network _network;
    private readonly StagePrinter _printer;
    private readonly Dictionary<string, string> _names = [];
    private readonly HashSet<string> _taken = ["TrainingStep", "ForwardPass", "TrainingPass", "LossPass"];
    private readonly List<string> _texts = [];

    public Passes(Network network, Dialect dialect, LaneTypes types)
    {
        _network = network;
        _printer = new(dialect, types);
    }

    /// <summary>The text of every method, each once.</summary>
    public IReadOnlyList<string> Texts => _texts;

    /// <summary>Prints what is new of a pass, and says which method each stage is, with its type arguments.</summary>
    /// <param name="summary">What the methods do, with {0} for the layer.</param>
    public IReadOnlyList<(Stage Stage, string Method)> Add(IReadOnlyList<Stage> stages, string verb, string summary) =>
        [.. stages.Select(s => (s, MethodOf(s, verb, summary) + _printer.TypeArguments(s)))];

    private string MethodOf(Stage stage, string verb, string summary)
    {
        // Two stages do the same if their texts are the same but for the names of the buffers, which are parameters.
        string text = _printer.Print(stage, NamePlace, SummaryPlace);
        string neutral = WithoutNames(text, stage);
        if (_names.TryGetValue(neutral, out string known))
        {
            return known;
        }

        var layer = _network.Layers[stage.Layer];
        string name = Unique((stage.ReadsParametersOnly ? "Relay" : verb) + Pascal(layer));
        _names[neutral] = name;
        string says = stage.ReadsParametersOnly ? "Copies parameters of {0} into another order." : summary;
        _texts.Add(text.Replace(NamePlace, name).Replace(SummaryPlace, string.Format(CultureInfo.InvariantCulture, says, Covered(stage))));
        return name;
    }

    /// <summary>The text with numbers in place of the buffers' names, and of what is named after them.</summary>
    private static string WithoutNames(string text, Stage stage)
    {
        var numbers = stage.Buffers.Select((b, k) => (b.Tensor.Name, Number: k)).ToDictionary(p => p.Name, p => p.Number);
        string names = string.Join("|", numbers.Keys.OrderByDescending(n => n.Length).Select(Regex.Escape));
        return Regex.Replace(text, $@"\b({names})(?=\b|_|Part|Values|Vectors|Tile)", m => "#" + ValuePrinter.Print(numbers[m.Value]));
    }

    /// <summary>The layers whose formulas the stage computes.</summary>
    private string Covered(Stage stage)
    {
        var layers = stage.Nests.SelectMany(n => n.Group.Definitions).Select(d => d.Layer).Distinct().OrderBy(l => l)
            .Select(l => $"<c>{StagePrinter.Escape(_network.Layers[l].Text)}</c>").ToList();
        return layers.Count == 1 ? layers[0] : string.Join(", ", layers.Take(layers.Count - 1)) + " and " + layers[layers.Count - 1];
    }

    private string Unique(string name)
    {
        string unique = name;
        for (int k = 2; !_taken.Add(unique); k++)
        {
            unique = name + "Part" + ValuePrinter.Print(k);
        }

        return unique;
    }

    /// <summary>The layer's name in capitals: as its attribute is written where the name is an automatic one.</summary>
    private static string Pascal(LayerNode layer)
    {
        string kind = layer.Text.Split('(')[0].Replace("2D", "");
        return layer.Name.StartsWith(kind, StringComparison.OrdinalIgnoreCase)
            ? kind + layer.Name.Substring(kind.Length)
            : char.ToUpperInvariant(layer.Name[0]) + layer.Name.Substring(1);
    }
}
