using NetGen.Generator.Calculus;
using NetGen.Generator.Common;
using NetGen.Generator.Functions;

namespace NetGen.Generator.Emission;

/// <summary>
/// Prints a function as C# that computes it and writes down, for every number, what it was computed from and the partial derivatives
/// by that. Next to each number stands its node: whatever the numbers go through, loops, branches and spans, the nodes go with them.
/// </summary>
internal sealed class GraphPrinter
{
    /// <summary>What the method returns.</summary>
    public const string Type = "global::NetGen.ComputationGraph";

    private readonly CodeWriter _writer;
    private readonly Dialect _dialect;
    private readonly FormulaPrinter _formulas;
    private readonly FunctionProgram _program;
    private readonly DerivedMethod _method;
    private readonly Activity _activity;
    private readonly NameSource _names;
    private readonly Dictionary<string, string> _nodes = [];
    private readonly Dictionary<string, string> _labels;
    private readonly string _graph;

    public GraphPrinter(CodeWriter writer, Dialect dialect, FormulaPrinter formulas, FunctionProgram program, DerivedMethod method)
    {
        _writer = writer;
        _dialect = dialect;
        _formulas = formulas;
        _program = program;
        _method = method;
        _activity = Activity.Of(method.Body, program.Variables.Select(v => v.Name).ToList());
        _names = new(program.Parameters.Select(p => p.Name).Concat(method.Body.Defined()).Concat(method.Body.Written()));
        _labels = method.Labels.ToDictionary(l => l.Name, l => l.Shown);
        _graph = _names.Fresh("graph");
    }

    public void Print()
    {
        _writer.Line($"var {_graph} = new global::NetGen.GraphRecorder({Quoted(_program.Name)});");
        foreach (var parameter in _program.Parameters.Where(p => p.Kind != ParameterKind.Setting))
        {
            string kind = parameter.IsVariable ? "Variable" : "Constant";
            Declare(parameter.Name, parameter.IsSpan, kind);
        }

        PrintFields();
        _writer.Line();
        Print(_method.Body);
        if (_method.Body.Count > 0)
        {
            _writer.Line();
        }

        for (int k = 0; k < _method.Results.Count; k++)
        {
            string name = _program.ResultNames.Count > 0 ? _program.ResultNames[k] : _program.Name;
            _writer.Line($"{_graph}.Result({Quoted(name)}, {Node(_method.Results[k], "")});");
        }

        _writer.Lines(_program.Outputs.Select(o => $"{_graph}.Results({Nodes(o.Name)});"));
        _writer.Line($"return {_graph}.Build();");
    }

    /// <summary>Numbers that are neither parameters nor computed: fields.</summary>
    private void PrintFields()
    {
        var formulas = _method.Body.Descendants().SelectMany(s => s.Formulas()).Concat(_method.Results).ToList();
        var known = new HashSet<string>(_program.Parameters.Select(p => p.Name).Concat(_method.Body.Defined()).Concat(_method.Body.OwnRoom()));
        foreach (string field in formulas.SelectMany(f => f.Variables()).Where(n => !known.Contains(n)).Distinct())
        {
            Declare(field, false, "Constant");
        }

        foreach (string field in formulas.SelectMany(f => f.Arrays()).Where(n => !known.Contains(n)).Distinct())
        {
            Declare(field, true, "Constant");
        }
    }

    private void Declare(string name, bool isSpan, string kind) => _writer.Line(isSpan
        ? $"var {Nodes(name)} = {_graph}.{kind}s({Label(name)}, {name});"
        : $"int {Node(name)} = {_graph}.{kind}({Label(name)}, {name});");

    private void Print(IReadOnlyList<Statement> body)
    {
        for (int k = 0; k < body.Count; k++)
        {
            bool isBlock = body[k] is Statement.Loop or Statement.If;
            if (k > 0 && (isBlock || body[k - 1] is Statement.Loop or Statement.If))
            {
                _writer.Line();
            }

            Print(body[k]);
        }
    }

    private void Print(Statement statement)
    {
        switch (statement)
        {
            case Statement.Let { Value: Expr.Element element } let:
                _writer.Line($"{_dialect.Type} {let.Name} = {_formulas.Print(element)};");
                _writer.Line($"int {Node(let.Name)} = {Nodes(element.Array)}[{element.At.Print()}];");
                break;
            case Statement.Let let:
                PrintOperation(let);
                break;
            case Statement.Store store:
                _writer.Line($"{store.Array}[{store.At.Print()}] = {_formulas.Print(store.Value)};");
                _writer.Line($"{Nodes(store.Array)}[{store.At.Print()}] = {Node(store.Value, "")};");
                break;
            case Statement.Accumulate add:
                string element2 = $"{add.Array}[{add.At.Print()}]";
                _writer.Line($"{element2} += {_formulas.Print(add.Value)};");
                _writer.Line($"{Nodes(add.Array)}.Add({add.At.Print()}, {Node(add.Value, "")}, {element2});");
                break;
            case Statement.Add add:
                _writer.Line($"{add.Sum} += {_formulas.Print(add.Value)};");
                _writer.Line($"{_graph}.Add({Node(add.Sum)}, {Node(add.Value, "")});");
                break;
            case Statement.Local local:
                _writer.Line($"var {local.Array} = new {_dialect.Type}[{local.Length.Print()}];");
                _writer.Line($"var {Nodes(local.Array)} = {_graph}.Zeros({Label(local.Array)}, {local.Array}.Length);");
                break;
            case Statement.Comment comment:
                _writer.Line("// " + comment.Text);
                break;
            case Statement.Loop loop:
                PrintLoop(loop);
                break;
            case Statement.If branch:
                PrintIf(branch);
                break;
            default:
                throw new InvalidOperationException($"{statement.GetType().Name} does not occur in functions.");
        }
    }

    private void PrintOperation(Statement.Let let)
    {
        var operands = let.Value.Children().Concat(let.Value is Expr.Select s ? [s.Condition.Left, s.Condition.Right] : []).Where(o => o is not Expr.Constant).Distinct().ToList();
        var marked = let.Value.Replace(e => operands.IndexOf(e) is >= 0 and var k ? new Expr.Variable($"{{{Numerals(k)}}}") : null);
        var inputs = operands.Select(o => $"({Node(o, "")}, {(Partial(let, o) is { } partial ? _formulas.Print(partial) : "null")})");
        string formula = Notation.Format(marked);
        formula = marked is Expr.Select ? formula.Substring(1, formula.Length - 2) : formula;
        string arguments = string.Join(", ", new[] { Label(let.Name), Quoted(formula), let.Name }.Concat(inputs));
        _writer.Line($"{_dialect.Type} {let.Name} = {_formulas.Print(let.Value)};");
        _writer.Line($"int {Node(let.Name)} = {_graph}.Operation({arguments});");
    }

    /// <summary>The partial derivative of an operation by an operand, in terms of its result where that helps; null where no gradient flows.</summary>
    private Expr? Partial(Statement.Let let, Expr operand)
    {
        if (!_activity.IsActive(operand) || let.Value is Expr.Invoke { Callee.Derivative.Length: 0 })
        {
            return null;
        }

        IEnumerable<(Expr Operand, Expr Partial)> partials = let.Value switch
        {
            Expr.Unary unary => [(unary.Operand, Derivatives.Of(unary.Function, unary.Operand))],
            Expr.Binary binary => Of(binary),
            Expr.Select select => [(select.Then, Simplify.Select(select.Condition, 1, 0)), (select.Else, Simplify.Select(select.Condition, 0, 1))],
            Expr.Invoke call => call.Arguments.Select((a, k) => (a, (Expr)(call with { Item = k }))),
            _ => throw new InvalidOperationException($"No chain rule is known for {Notation.Format(let.Value)}."),
        };
        return partials.Where(p => p.Operand.Equals(operand)).Select(p => p.Partial).Aggregate((Expr?)null, (sum, p) => sum is null ? p : sum + p)
            ?.Replace(e => e.Equals(let.Value) ? new Expr.Variable(let.Name) : null);

        static IEnumerable<(Expr, Expr)> Of(Expr.Binary binary)
        {
            var (left, right) = Derivatives.Of(binary.Operator, binary.Left, binary.Right);
            return [(binary.Left, left), (binary.Right, right)];
        }
    }

    private void PrintLoop(Statement.Loop loop)
    {
        foreach (var carried in loop.Carried)
        {
            string initial = carried.IsSum ? $"{_graph}.Sum({Label(carried.Name)}, {Node(carried.Initial, "")})" : Node(carried.Initial, carried.Name);
            _writer.Line($"{_dialect.Type} {carried.Name} = {_formulas.Print(carried.Initial)};");
            _writer.Line($"int {Node(carried.Name)} = {initial};");
        }

        string head = loop.IsDescending
            ? $"for (int {loop.Index} = {(loop.To - 1).Print()}; {loop.Index} >= {loop.From.Print()}; {loop.Index}--)"
            : $"for (int {loop.Index} = {loop.From.Print()}; {loop.Index} < {loop.To.Print()}; {loop.Index}++)";
        using (_writer.Block(head))
        {
            Print(loop.Body);
            var next = loop.Carried.Where(c => c.Next is not null && !c.Next.Equals(new Expr.Variable(c.Name))).ToList();
            if (next.Count > 0)
            {
                var targets = next.SelectMany(c => new[] { c.Name, Node(c.Name) });
                var values = next.SelectMany(c => new[] { _formulas.Print(c.Next!), Node(c.Next!, c.Name) });
                _writer.Line($"({string.Join(", ", targets)}) = ({string.Join(", ", values)});");
            }
        }

        _writer.Lines(loop.Carried.Where(c => c.IsSum).Select(c => $"{Node(c.Name)} = {_graph}.Total({Node(c.Name)}, {c.Name});"));
    }

    private void PrintIf(Statement.If branch)
    {
        foreach (var merge in branch.Merges)
        {
            _writer.Line($"{_dialect.Type} {merge.Name};");
            _writer.Line($"int {Node(merge.Name)};");
        }

        bool isOneSided = branch.Then.Count + branch.Merges.Count == 0;
        using (_writer.Block($"if ({_formulas.Print(isOneSided ? new Test.Not(branch.Test) : branch.Test)})"))
        {
            PrintBranch(isOneSided ? branch.Else : branch.Then, branch.Merges, m => m.Then);
        }

        if (!isOneSided && branch.Else.Count + branch.Merges.Count > 0)
        {
            using (_writer.Block("else"))
            {
                PrintBranch(branch.Else, branch.Merges, m => m.Else);
            }
        }
    }

    private void PrintBranch(ValueList<Statement> body, ValueList<Merge> merges, Func<Merge, Expr> value)
    {
        Print(body);
        foreach (var merge in merges)
        {
            _writer.Line($"{merge.Name} = {_formulas.Print(value(merge))};");
            _writer.Line($"{Node(merge.Name)} = {Node(value(merge), merge.Name)};");
        }
    }

    /// <summary>The node of a name or number.</summary>
    /// <param name="atom">The name or number.</param>
    /// <param name="name">The name that a number gets; empty if it stays a number.</param>
    private string Node(Expr atom, string name) => atom switch
    {
        Expr.Variable variable => Node(variable.Name),
        Expr.Detach { Operand: Expr.Variable held } => $"{_graph}.Hold({Label(name)}, {Node(held.Name)})",
        _ when name.Length > 0 => $"{_graph}.Constant({Label(name)}, {_formulas.Print(atom)})",
        _ => $"{_graph}.Number({_formulas.Print(atom)})",
    };

    private string Node(string variable) => Beside(variable, "Node");

    private string Nodes(string array) => Beside(array, "Nodes");

    private string Beside(string name, string suffix)
    {
        if (!_nodes.TryGetValue(name + suffix, out string node))
        {
            node = _names.Fresh(Short(name) + suffix);
            _nodes[name + suffix] = node;
        }

        return node;
    }

    private string Label(string name) => Quoted(_labels.TryGetValue(name, out string shown) ? Short(shown) : Short(name));

    /// <summary>The last part of a qualified name, which may stand in a conversion.</summary>
    private static string Short(string name) => name.Split('.').Last().Trim('@', '(', ')');

    private static string Quoted(string text) => $"\"{text.TrimStart('@')}\"";

    private static string Numerals(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
