using NetGen.Generator.Calculus;

namespace NetGen.Generator.Layers;

/// <summary>Puts the checked layers together: symbols, parameters, formulas.</summary>
internal sealed class NetworkAssembly
{
    private readonly IReadOnlyList<DeclaredLayer> _layers;
    private readonly SymbolTable _table = new();
    private readonly string?[] _initializers;
    private readonly LayerSymbols[] _symbols;
    private readonly Tensor[] _outputs;
    private readonly Dictionary<(int Layer, string Parameter), Tensor> _tensors = [];
    private readonly List<ParameterNode> _parameters = [];
    private readonly List<Definition> _definitions = [];
    private readonly List<LayerNode> _nodes = [];
    private LossNode? _loss;
    private int _streams;

    private NetworkAssembly(IReadOnlyList<DeclaredLayer> layers)
    {
        _layers = layers;
        _initializers = Initializers(layers);
        _symbols = new LayerSymbols[layers.Count];
        _outputs = new Tensor[layers.Count];
    }

    public static Network Assemble(IReadOnlyList<DeclaredLayer> layers)
    {
        var assembly = new NetworkAssembly(layers);
        assembly.ChooseSymbols();
        foreach (var layer in layers)
        {
            assembly.AddParameters(layer);
            assembly.Add(layer);
        }

        return assembly.ToNetwork();
    }

    /// <summary>Names that users chose come first; the automatic symbols then keep clear of them.</summary>
    private void ChooseSymbols()
    {
        var chosen = new LayerSymbols?[_layers.Count];
        foreach (var layer in _layers.Where(l => l.GivenName is not null && !l.Entry.IsLoss))
        {
            chosen[layer.Ordinal] = _table.Named(layer.Name, Letters(layer));
        }

        foreach (var layer in _layers)
        {
            bool isSingle = layer.Entry.IsLoss || layer.Entry.Reads == SourceCount.None;
            _symbols[layer.Ordinal] = chosen[layer.Ordinal]
                ?? (isSingle ? _table.Single(layer.Entry.Letter) : _table.Numbered(layer.Entry.LetterOf(layer.Arguments), Letters(layer)));
        }
    }

    private static IReadOnlyList<string> Letters(DeclaredLayer layer) => layer.OwnsParameters ? [.. layer.Parameters.Select(p => p.Letter)] : [];

    private void AddParameters(DeclaredLayer layer)
    {
        if (!layer.OwnsParameters)
        {
            return;
        }

        foreach (var rule in layer.Parameters)
        {
            var tensor = new Tensor(_symbols[layer.Ordinal].Parameter(rule.Letter), Role.Parameter, rule.Axes);
            var start = rule.Initialisation;
            var initialisation = start.Kind == "Default" ? start with { Kind = _initializers[layer.Ordinal] ?? "GlorotUniform" } : start;
            _tensors[(layer.Ordinal, rule.Name)] = tensor;
            _parameters.Add(new(tensor, layer.Name, rule.Name, LayerNames.Member(layer.Name, rule.Name), initialisation) { Penalty = rule.Penalty });
        }
    }

    /// <summary>What the first activation behind each layer asks for; null where none does.</summary>
    private static string?[] Initializers(IReadOnlyList<DeclaredLayer> layers)
    {
        var initializers = new string?[layers.Count];
        foreach (var layer in layers.Reverse())
        {
            initializers[layer.Ordinal] = layers
                .Where(reader => reader.Sources!.Contains(layer.Ordinal))
                .Select(reader => reader.Entry.InitializerBefore ?? initializers[reader.Ordinal])
                .FirstOrDefault(i => i is not null);
        }

        return initializers;
    }

    private void Add(DeclaredLayer layer)
    {
        var parameters = layer.Parameters.ToDictionary(p => p.Name, p => _tensors[(layer.Owner, p.Name)]);
        var sources = layer.Sources!.Select(s => _outputs[s]).ToList();
        var scope = new LayerScope(layer.Site!, layer.Shape!, _symbols[layer.Ordinal], sources, parameters, () => _streams++);
        layer.Entry.Define(scope);
        var output = scope.Result ?? throw new InvalidOperationException($"{layer.Entry.Kind} defines no output.");
        _outputs[layer.Ordinal] = output;
        _definitions.AddRange(scope.Definitions);
        int count = layer.OwnsParameters ? layer.Parameters.Sum(p => (int)p.Length) : 0;
        _nodes.Add(new(layer.Name, layer.Text, layer.Sources!, layer.Shape!, output, count));
        if (layer.Entry.IsLoss)
        {
            var targets = scope.Targets ?? throw new InvalidOperationException($"{layer.Entry.Kind} reads no targets.");
            _loss = new(output, targets, scope.Classes, targets.Length, layer.Arguments.Choice("Reduction") == "Mean");
        }
    }

    private Network ToNetwork()
    {
        int last = _layers.Count - 1;
        return new(_nodes, _definitions, _parameters, _outputs[0], _outputs[_loss is null ? last : _layers[last].Sources![0]], _loss);
    }
}
