using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Layers.Formulas;

/// <summary>A formula in which every name has a meaning, every index a range, and every read its place.</summary>
internal sealed class CheckedFormula
{
    /// <summary>What parameters are called must not be what gradients (<c>dw</c>) and places of maxima (<c>argw</c>) of others are called.</summary>
    private static readonly string[] Prefixes = ["d", "arg"];

    private readonly IReadOnlyList<Step> _steps;
    private readonly IReadOnlyDictionary<Tensor, int> _sources;
    private readonly IReadOnlyDictionary<Tensor, string> _parameters;

    private CheckedFormula(ValueList<int> sizes, IReadOnlyList<ParameterRule> parameters, IReadOnlyList<Step> steps, IReadOnlyDictionary<Tensor, int> sources, IReadOnlyDictionary<Tensor, string> names)
    {
        Sizes = sizes;
        Parameters = parameters;
        _steps = steps;
        _sources = sources;
        _parameters = names;
    }

    /// <summary>The sizes of what the formula gives.</summary>
    public ValueList<int> Sizes { get; }

    public IReadOnlyList<ParameterRule> Parameters { get; }

    /// <summary>The names and lengths of what the formula computes on the way.</summary>
    public IEnumerable<(string Name, long Length)> Steps => _steps.Select(s => (s.Target.Name, Length(s.Target)));

    /// <exception cref="FormulaException">The formula is wrong.</exception>
    public static CheckedFormula Of(FormulaText text, IReadOnlyList<Operand.Source> sources)
    {
        var survey = Survey.Of(text.Definitions, text.Declared, sources);
        Bounds.CheckRanks(survey);
        var sizes = IndexRanges.Find(survey, text.Declared);
        var shapes = Bounds.Check(survey, sizes);
        var indices = IndexLetters.Choose(survey.Indices.Select(i => i.Name), sizes);
        var operands = survey.Operands.Values.Where(o => shapes.ContainsKey(o.Name) && o is not Operand.Step).ToList();
        var tensors = Tensors(operands, o => StandIn(o, shapes[o.Name], survey, indices));
        var steps = Write(text.Definitions, indices, tensors, out var bodies);
        string output = text.Definitions[text.Definitions.Count - 1].Name;
        var letters = new HashSet<string> { output };
        var parameters = text.Declared.OfType<Declared.Parameter>().ToList();
        var fans = parameters.Select(p => Fans.Of(tensors[p.Name], bodies)).ToList();
        var rules = parameters.Select((p, k) => Rule(p, tensors[p.Name], fans[k], fans.FirstOrDefault(f => f is not null), letters)).ToList();
        return new(
            text.Definitions[text.Definitions.Count - 1].Indices.Map(i => sizes[i.Name]),
            rules,
            steps,
            operands.OfType<Operand.Source>().GroupBy(o => tensors[o.Name]).ToDictionary(g => g.Key, g => g.First().Ordinal),
            operands.OfType<Operand.Parameter>().ToDictionary(o => tensors[o.Name], o => o.Name));
    }

    /// <summary>Gives a network the definitions, with its own tensors.</summary>
    public void Define(LayerScope scope)
    {
        var tensors = _sources.ToDictionary(s => s.Key, s => scope.Sources[s.Value]);
        foreach (var parameter in _parameters)
        {
            tensors[parameter.Key] = scope.Parameter(parameter.Value);
        }

        foreach (var step in _steps)
        {
            bool isOutput = step == _steps[_steps.Count - 1];
            var target = isOutput ? scope.Output(step.Target.Axes) : scope.Intermediate(step.Target.Name, step.Target.Axes);
            scope.Define(target, step.Body.Rewrite(e => e is Expr.Read read ? read with { Tensor = tensors[read.Tensor] } : e));
            tensors[step.Target] = target;
        }
    }

    private static List<Step> Write(ValueList<DefinitionNode> definitions, IReadOnlyDictionary<string, Index> indices, Dictionary<string, Tensor> tensors, out List<Expr> bodies)
    {
        var steps = new List<Step>();
        bodies = [];
        foreach (var definition in definitions)
        {
            var target = new Tensor(definition.Name, Role.Computed, new[] { LayerScope.Batch }.Concat(definition.Indices.Select(i => indices[i.Name])).ToValueList());
            var body = new FormulaWriter(indices, tensors).Value(definition.Body);
            bodies.Add(body);
            steps.AddRange(Staging.Apply(target, body, (name, axes) => new Tensor(name, Role.Computed, axes)).Select(s => new Step(s.Target, s.Body)));
            tensors[definition.Name] = target;
        }

        return steps;
    }

    /// <summary>One tensor for each name; two names of one layer are the same tensor.</summary>
    private static Dictionary<string, Tensor> Tensors(IEnumerable<Operand> operands, Func<Operand, Tensor> create)
    {
        var tensors = new Dictionary<string, Tensor>();
        var layers = new Dictionary<string, Tensor>();
        foreach (var operand in operands)
        {
            string? layer = (operand as Operand.Source)?.Layer.Name;
            tensors[operand.Name] = layer is not null && layers.TryGetValue(layer, out var known) ? known : create(operand);
            if (layer is not null)
            {
                layers[layer] = tensors[operand.Name];
            }
        }

        return tensors;
    }

    /// <summary>What stands for a tensor until the network has it.</summary>
    private static Tensor StandIn(Operand operand, ValueList<int> shape, Survey survey, IReadOnlyDictionary<string, Index> indices)
    {
        var at = survey.Uses.First(u => u.Operand.Name == operand.Name).At;
        var axes = new List<Index>();
        for (int axis = 0; axis < shape.Count; axis++)
        {
            string? alone = at[axis] is Node.Named named && axes.All(a => a.Name != indices[named.Name].Name) ? indices[named.Name].Name : null;
            axes.Add(new(alone ?? Calculus.Names.Fresh("k", [.. axes.Select(a => a.Name), .. at.OfType<Node.Named>().Select(n => indices[n.Name].Name)]), shape[axis]));
        }

        return operand is Operand.Source
            ? new(operand.Name, Role.Computed, new[] { LayerScope.Batch }.Concat(axes).ToValueList())
            : new(operand.Name, Role.Parameter, axes.Count == 0 ? [new Index("k", 1)] : axes.ToValueList());
    }

    /// <param name="declared">The parameter.</param>
    /// <param name="tensor">What stands for it.</param>
    /// <param name="fans">Its fans; null where it is no weight, which starts at zero and counts the connections of the first weight.</param>
    /// <param name="weights">Those of the first weight of the formula.</param>
    /// <param name="letters">The letters that are taken.</param>
    private static ParameterRule Rule(Declared.Parameter declared, Tensor tensor, (long In, long Out)? fans, (long In, long Out)? weights, HashSet<string> letters)
    {
        string kind = declared.Initializer == "Default" && fans is null ? "Zeros" : declared.Initializer;
        var (fanIn, fanOut) = fans ?? weights ?? (1, Length(tensor));
        string letter = declared.Name;
        while (letters.Any(l => l == letter || Prefixes.Any(p => p + l == letter || p + letter == l)))
        {
            letter += "_";
        }

        letters.Add(letter);
        return new(declared.Name, letter, tensor.Axes, new(kind, Fan(fanIn), Fan(fanOut), declared.Constant));
    }

    private static int Fan(long count) => (int)Math.Min(count, Layers.Sizes.Maximum);

    private static long Length(Tensor tensor) => Layers.Sizes.Product(tensor.Axes.Where(a => !a.Extent.IsBatch).Select(a => (long)a.Extent.Size));
}
