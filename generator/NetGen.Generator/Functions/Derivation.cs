using System.Threading;
using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Functions;

/// <summary>Derives the methods that a function gets.</summary>
internal sealed partial class Derivation
{
    private readonly FunctionProgram _program;
    private readonly CancellationToken _cancellation;
    private readonly NameSource _names;
    private readonly ValueList<Statement> _body = [];
    private readonly ValueList<Expr> _results = [];
    private readonly IReadOnlyList<Parameter> _variables;
    private readonly Whole _count;

    private Derivation(FunctionProgram program, CancellationToken cancellation)
    {
        _program = program;
        _cancellation = cancellation;
        _variables = [.. program.Variables];
        _names = new(program.Parameters.Select(p => p.Name).Concat(ReservedNames.All).Concat(program.Body.Defined()).Concat(program.Body.OwnRoom()));
        var (stable, results) = StableSums.Run(program.Body, program.Results, _names);
        (_body, _results) = Tidy.Run(stable, results, _names, keepsDetached: true);
        _count = _variables.Aggregate((Whole)0, (sum, v) => sum + Length(v));
    }

    public static IReadOnlyList<DerivedMethod> Of(FunctionProgram program, int order, CancellationToken cancellation)
    {
        var derivation = new Derivation(program, cancellation);
        return [.. GeneratedFunctions.Of(program, order).Select(derivation.Derive)];
    }

    private static Whole Length(Parameter variable) => variable.Kind == ParameterKind.Scalar ? 1 : Whole.LengthOf(variable.Name);

    private DerivedMethod Derive(DerivativeRequest request)
    {
        _cancellation.ThrowIfCancellationRequested();
        return request.Kind switch
        {
            DerivativeKind.Gradient => Gradient(request),
            DerivativeKind.Partials => Partials(request),
            DerivativeKind.Directional => Directional(request),
            DerivativeKind.Jacobian => Jacobian(request),
            DerivativeKind.Pullback => Pullback(request),
            DerivativeKind.Hessian => Hessian(request),
            DerivativeKind.HessianVector => HessianVector(request),
            DerivativeKind.Graph => Graph(request),
            _ => HigherDerivative(request),
        };
    }

    private DerivedMethod Gradient(DerivativeRequest request)
    {
        var (body, results) = WithGradient(ReservedNames.Gradient, _names.Copy());
        var parameter = new DerivedParameter(ReservedNames.Gradient, ParameterKind.Output, _count, $"Receives the partial derivatives by {VariablesInOrder}.");
        return Finish(request, [parameter], body, results, []) with { Formulas = ChainRule() };
    }

    /// <summary>The function and the way back in the user's own names, step by step.</summary>
    private ValueList<string> ChainRule()
    {
        var names = _names.Copy();
        var adjoints = _variables.Where(v => v.Kind == ParameterKind.Span).Concat(_program.Outputs).ToDictionary(v => v.Name, v => names.Fresh("d" + v.Name.TrimStart('@')));
        var body = _program.Body.ToList();
        var seeds = new Dictionary<string, Expr>();
        for (int k = 0; k < _program.Results.Count; k++)
        {
            string name = _program.Results[k] is Expr.Variable result ? result.Name : names.Fresh(_program.ResultNames.Count > 0 ? _program.ResultNames[k] : _program.Name);
            if (_program.Results[k] is not Expr.Variable)
            {
                body.Add(new Statement.Let(name, _program.Results[k]));
            }

            seeds[name] = _program.IsScalar ? 1 : new Expr.Element(ReservedNames.Adjoint, k);
        }

        body = [.. DeadSteps.Remove(body, _ => false, seeds.Keys.Concat(_program.Outputs.Select(o => o.Name)))];
        var back = Reverse.Derive(body, seeds, adjoints, VariableNames, names);
        var scalars = _variables.Where(v => v.Kind == ParameterKind.Scalar && back.Gradients.ContainsKey(v.Name))
            .Select(v => (Name: "d" + v.Name.TrimStart('@'), Value: back.Gradients[v.Name]))
            .Where(v => !v.Value.Equals(new Expr.Variable(v.Name))).Select(v => (Statement)new Statement.Let(v.Name, v.Value));
        var known = body.Defined().Concat(body.OwnRoom()).Concat(_program.Outputs.Select(o => o.Name));
        return
        [
            "Forward:",
            .. FormulaLines.Of(body, []).Select(l => "  " + l),
            .. _program.Results.Where(r => r is Expr.Variable).Take(_program.IsScalar ? 1 : 0).Select(r => $"  {_program.Name} = {Notation.Format(r)}"),
            $"Back, where d… is ∂{(_program.IsScalar ? _program.Name : "L")}/∂…:",
            .. FormulaLines.Of([.. back.Backward, .. scalars], known).Select(l => "  " + l),
        ];
    }

    /// <summary>The function with the steps that fill a span with its gradient.</summary>
    private (List<Statement> Body, IEnumerable<Expr> Results) WithGradient(string target, NameSource names)
    {
        var (views, adjoints) = Views(target, 0, names);
        var back = Reverse.Derive(_body, Seeds(_results[0], 1), adjoints, VariableNames, names);
        return ([.. views, .. back.Forward, .. back.Backward, .. Scalars(target, 0, back)], _results);
    }

    /// <summary>What a gradient holds, in words.</summary>
    private string VariablesInOrder => _variables.Count == _program.Parameters.Count(p => p.Kind != ParameterKind.Output)
        ? _variables.Count == 1 ? _variables[0].Name.TrimStart('@') : "all parameters, in their order"
        : _variables.Count > 1 ? $"{string.Join(", ", _variables.Take(_variables.Count - 1).Select(v => v.Name.TrimStart('@')))} and {_variables[_variables.Count - 1].Name.TrimStart('@')}, in this order"
        : _variables.Count == 1 ? _variables[0].Name.TrimStart('@') : "no parameter: there is none to differentiate by";

    private IReadOnlyCollection<string> VariableNames => [.. _variables.Select(v => v.Name)];

    private static Dictionary<string, Expr> Seeds(Expr result, Expr seed) =>
        result is Expr.Variable variable ? new() { [variable.Name] = seed } : [];

    /// <summary>The stretches of a span that belong to the span parameters, empty at first.</summary>
    private (List<Statement> Views, Dictionary<string, string> Names) Views(string target, Whole start, NameSource names)
    {
        var views = new List<Statement>();
        var spans = new Dictionary<string, string>();
        foreach (var variable in _variables)
        {
            if (variable.Kind == ParameterKind.Span)
            {
                string name = names.Fresh("d" + variable.Name.TrimStart('@'));
                spans[variable.Name] = name;
                views.Add(new Statement.View(name, target, start, Length(variable)));
                views.Add(new Statement.Clear(name));
            }

            start += Length(variable);
        }

        return (views, spans);
    }

    /// <summary>Stores the adjoints of the scalar parameters.</summary>
    private IEnumerable<Statement> Scalars(string target, Whole start, BackwardSteps back)
    {
        foreach (var variable in _variables)
        {
            if (variable.Kind == ParameterKind.Scalar)
            {
                yield return new Statement.Store(target, start, Adjoint(variable, back));
            }

            start += Length(variable);
        }
    }

    private static Expr Adjoint(Parameter variable, BackwardSteps back) => back.Gradients.TryGetValue(variable.Name, out var gradient) ? gradient : 0;

    private DerivedMethod Partials(DerivativeRequest request)
    {
        var back = Reverse.Derive(_body, Seeds(_results[0], 1), new Dictionary<string, string>(), VariableNames, _names.Copy());
        return Finish(
            request,
            [],
            [.. back.Forward, .. back.Backward],
            _results.Concat(_variables.Select(v => Adjoint(v, back))),
            new[] { "value" }.Concat(_variables.Select(v => NameSource.Escaped("d" + v.Name.TrimStart('@')))).ToValueList());
    }

    private DerivedMethod Directional(DerivativeRequest request)
    {
        var names = _names.Copy();
        var parameters = new List<DerivedParameter>();
        var tangents = new Dictionary<string, Expr>();
        var spans = new Dictionary<string, string>();
        foreach (var variable in _variables.Concat(_program.Outputs))
        {
            string direction = names.Fresh(variable.Name.TrimStart('@') + "Direction");
            bool isOutput = variable.Kind == ParameterKind.Output;
            string description = isOutput ? $"Receives the slope of every element of {variable.Name}." : $"The direction: how {variable.Name} changes.";
            parameters.Add(new(direction, variable.Kind, variable.Kind == ParameterKind.Scalar ? null : Whole.LengthOf(variable.Name), description));
            if (variable.Kind == ParameterKind.Scalar)
            {
                tangents[variable.Name] = new Expr.Variable(direction);
            }
            else
            {
                spans[variable.Name] = direction;
            }
        }

        var written = _program.Outputs.Select(o => spans[o.Name]).ToList();
        foreach (var output in _program.Outputs.Where(o => !Activity.Of(_body, VariableNames)[o.Name]))
        {
            spans.Remove(output.Name);
        }

        var (body, slopes) = Forward.Derive(_body, _results, [tangents], spans, names);
        return Finish(request, parameters, [.. written.Select(w => new Statement.Clear(w)), .. body], slopes[0], _program.ResultNames);
    }

    private DerivedMethod Pullback(DerivativeRequest request)
    {
        var names = _names.Copy();
        var (views, adjoints) = Views(ReservedNames.Gradient, 0, names);
        var output = _program.Outputs.FirstOrDefault();
        var seeds = new Dictionary<string, Expr>();
        if (output is not null)
        {
            adjoints[output.Name] = SeedSpan(output.Name, views, names, index => new Expr.Element(ReservedNames.Adjoint, index));
        }

        for (int k = 0; k < _results.Count; k++)
        {
            if (_results[k] is Expr.Variable variable)
            {
                var seed = new Expr.Element(ReservedNames.Adjoint, k);
                seeds[variable.Name] = seeds.TryGetValue(variable.Name, out var known) ? known + seed : seed;
            }
        }

        var back = Reverse.Derive(_body, seeds, adjoints, VariableNames, names);
        Whole results = output is null ? _results.Count : Whole.LengthOf(output.Name);
        return Finish(
            request,
            [
                new(ReservedNames.Adjoint, ParameterKind.Span, results, "∂L/∂ of every result."),
                new(ReservedNames.Gradient, ParameterKind.Output, _count, $"Receives ∂L/∂ of {VariablesInOrder}."),
            ],
            [.. views, .. back.Forward, .. back.Backward, .. Scalars(ReservedNames.Gradient, 0, back)],
            _results,
            _program.ResultNames) with { Formulas = ChainRule() };
    }

    /// <summary>The span of adjoints of the output: the given one, or a copy that can grow where the function reads its own output.</summary>
    private string SeedSpan(string output, List<Statement> before, NameSource names, Func<Whole, Expr> seed)
    {
        if (!_body.Read().Contains(output))
        {
            return ReservedNames.Adjoint;
        }

        string copy = names.Fresh("d" + output.TrimStart('@'));
        string index = names.Fresh("k");
        var length = Whole.LengthOf(output);
        before.Add(new Statement.Local(copy, length));
        before.Add(new Statement.Loop(index, 0, length, false, [], [new Statement.Store(copy, Whole.Named(index), seed(Whole.Named(index)))]));
        return copy;
    }

    private DerivedMethod HigherDerivative(DerivativeRequest request)
    {
        var names = _names.Copy();
        var tangents = new Dictionary<string, Expr> { [_variables[0].Name] = 1 };
        var (body, results) = (_body, _results);
        for (int k = 0; k < request.Order; k++)
        {
            (body, var slopes) = Forward.Derive(body, results, [tangents], new Dictionary<string, string>(), names);
            results = slopes[0];
            (body, results) = Tidy.Run(body, results, names, keepsDetached: true);
        }

        return Finish(request, [], body, results, []);
    }

    /// <summary>Joins, simplifies and inlines; drops what is not needed.</summary>
    private DerivedMethod Finish(
        DerivativeRequest request,
        IReadOnlyList<DerivedParameter> parameters,
        IReadOnlyList<Statement> body,
        IEnumerable<Expr> results,
        ValueList<string> resultNames)
    {
        _cancellation.ThrowIfCancellationRequested();
        var names = new NameSource(_program.Parameters.Select(p => p.Name).Concat(ReservedNames.All).Concat(parameters.Select(p => p.Name))
            .Concat(body.Defined()).Concat(body.Written()));
        var outputs = parameters.Where(p => p.Kind == ParameterKind.Output).Select(p => p.Name).Concat(_program.Outputs.Select(o => o.Name)).ToList();
        var (steps, values) = Tidy.Run(LoopFusion.Run(body), results, names, keepsDetached: false);
        (steps, values) = Tidy.Run(LoopFusion.Run(steps), values, names, keepsDetached: false);
        (steps, values) = Tidy.Run(KeptValues.Run(Live(steps), names), values, names, keepsDetached: false);
        (steps, values) = Scoping.Run(FirstContribution.Run(Live(Reciprocals.Run(Live(steps), _body.Defined(), names))), values, names);
        (steps, values) = Inlining.Run(Rooms.Hoist(Vectorisation.Run(steps, names)), values, _program.Body.Defined());
        return new(request, parameters.ToValueList(), Offsets.Run(steps, names), values, resultNames);

        ValueList<Statement> Live(ValueList<Statement> all) => DeadSteps.Remove(all, _ => false, outputs
            .Concat(all.Descendants().OfType<Statement.View>().Where(v => outputs.Contains(v.Array)).Select(v => v.Name))
            .Concat(values.SelectMany(v => v.Variables())));
    }
}
