using System.Text;

namespace NetGen.Generator.Tests.Functions;

/// <summary>
/// Draws small programs: locals that are assigned again, branches that may return, loops over numbers and spans with sums, carried
/// values, running extremes and recurrences, room of their own, calls of functions drawn before.
/// </summary>
internal sealed class ProgramSource(Random random)
{
    private readonly FormulaSource _formulas = new(random);
    private readonly StringBuilder _text = new();
    private readonly List<DrawnFunction> _callees = [];
    private IReadOnlyList<DrawnParameter> _parameters = [];
    private List<string> _leaves = [];
    private List<string> _locals = [];
    private ResultKind _kind;
    private int _indent;
    private int _fresh;

    /// <summary>A function of one formula.</summary>
    public DrawnFunction Formula(string name)
    {
        var parameters = Scalars(random.Next(1, 5));
        int depth = random.Next(1, 7);
        string text;
        do
        {
            text = _formulas.Draw(depth, [.. parameters.Select(p => p.Name)]).Text;
        }
        while (text.Length > 180);
        return new(name, parameters, 1, ResultKind.Number, $"    => {text};\n");
    }

    /// <summary>A function of several statements.</summary>
    public DrawnFunction Program(string name)
    {
        _kind = (ResultKind)random.Next(3);
        var parameters = Scalars(random.Next(_kind == ResultKind.Span ? 3 : 1, 4)).ToList();
        if (_kind == ResultKind.Span || random.Next(4) > 0)
        {
            // Some are long enough for loops that run a vector of rounds at once.
            parameters.Insert(random.Next(parameters.Count + 1), DrawnParameter.Span("x", random.Next(3) == 0 ? random.Next(9, 20) : random.Next(2, 5)));
        }

        if (parameters.Find(p => p.IsSpan) is { Length: var size and < 10 } && random.Next(2) == 0)
        {
            parameters.Add(DrawnParameter.Span("w", size * size));
        }

        parameters.AddRange([new("int", "rounds", 0, random.Next(1, 4).ToString(System.Globalization.CultureInfo.InvariantCulture)), new("bool", "flag", 0, random.Next(2) == 0 ? "true" : "false")]);
        _parameters = parameters;
        _leaves = [.. parameters.Where(p => p.Type == "double").Select(p => p.Name)];
        if (parameters.Any(p => p.IsSpan))
        {
            _leaves.AddRange(["x[0]", "x[^1]"]);
        }

        _locals = [];
        _text.Clear();
        _indent = 1;
        _fresh = 0;
        int results = _kind switch
        {
            ResultKind.Number => 1,
            ResultKind.Tuple => random.Next(2, 4),
            _ => parameters.First(p => p.IsSpan).Length,
        };
        Body(results);
        var function = new DrawnFunction(name, parameters, results, _kind, $"{{\n{_text}}}\n");
        if (_kind == ResultKind.Number)
        {
            _callees.Add(function);
        }

        return function;
    }

    private static List<DrawnParameter> Scalars(int count) => [.. new[] { "a", "b", "c", "d" }.Take(count).Select(DrawnParameter.Scalar)];

    private bool HasSpan => _parameters.Any(p => p.IsSpan);

    private bool HasMatrix => _parameters.Any(p => p.Name == "w");

    private void Body(int results)
    {
        int count = random.Next(3, 7);
        for (int k = 0; k < count; k++)
        {
            Statement(results);
        }

        switch (_kind)
        {
            case ResultKind.Number:
                Line($"return {_formulas.Value(2, _leaves)} + {_formulas.Value(1, Recent)};");
                break;
            case ResultKind.Tuple:
                Line($"return {Results(results)};");
                break;
            default:
                Output();
                break;
        }
    }

    /// <summary>What was computed last, so that most of the steps reach the result.</summary>
    private IReadOnlyList<string> Recent => [.. _leaves.TakeLast(4)];

    private string Results(int results) => $"({string.Join(", ", Enumerable.Range(0, results).Select(_ => _formulas.Value(2, random.Next(2) == 0 ? _leaves : Recent)))})";

    private void Statement(int results)
    {
        switch (random.Next(HasSpan ? 15 : 8))
        {
            case 0:
                Local();
                break;
            case 1:
                Change();
                break;
            case 2:
                Branch();
                break;
            case 3 when _kind != ResultKind.Span:
                Line($"if ({_formulas.Condition(_leaves)})");
                Block(() => Line(_kind == ResultKind.Number ? $"return {_formulas.Value(2, _leaves)};" : $"return {Results(results)};"));
                break;
            case 4:
                Rounds();
                break;
            case 5:
                Swap();
                break;
            case 6:
                Settings();
                break;
            case 7 when _callees.Count > 0:
                Called();
                break;
            case 8:
                Sum();
                break;
            case 9:
                Carried();
                break;
            case 10:
                Room();
                break;
            case 11 when HasMatrix:
                Product();
                break;
            case 12:
                Triangle();
                break;
            case 13:
                Slices();
                break;
            case 14:
                Refilled();
                break;
            default:
                Local();
                break;
        }
    }

    private void Local() => Declare(Name("t"), _formulas.Value(random.Next(1, 4), _leaves));

    private void Declare(string name, string value)
    {
        Line($"double {name} = {value};");
        _leaves.Add(name);
        _locals.Add(name);
    }

    /// <summary>An assignment to a local that exists.</summary>
    private void Change()
    {
        if (_locals.Count == 0)
        {
            Local();
        }

        string local = _locals[random.Next(_locals.Count)];
        Line(random.Next(5) switch
        {
            0 => $"{local} = {_formulas.Value(2, _leaves)};",
            1 => $"{local} += {_formulas.Value(1, _leaves)};",
            2 => $"{local} -= {_formulas.Value(1, _leaves)};",
            3 => $"{local} *= {_formulas.Number(0.4, 1)} + 0.3 * Math.Sin({Leaf()});",
            _ => $"{local} /= 1.5 + 0.4 * Math.Cos({Leaf()});",
        });
    }

    private void Branch()
    {
        Local();
        string local = _locals[^1];
        Line($"if ({_formulas.Condition(_leaves)})");
        Block(() => Line($"{local} = {_formulas.Value(2, _leaves)};"));
        if (random.Next(3) > 0)
        {
            Line(random.Next(2) == 0 ? "else" : $"else if ({_formulas.Condition(_leaves)})");
            Block(() =>
            {
                Inside(() =>
                {
                    Local();
                    Line($"{local} += {_formulas.Value(1, Recent)};");
                });
            });
        }
    }

    /// <summary>A loop with a fixed or a given number of rounds.</summary>
    private void Rounds()
    {
        string total = Name("s");
        Declare(total, random.Next(2) == 0 ? "0.0" : _formulas.Value(1, _leaves));
        _leaves.Remove(total);
        string k = Name("k");
        Line(random.Next(4) switch
        {
            0 => $"for (int {k} = 0; {k} < 3; {k}++)",
            1 => $"for (int {k} = rounds; {k} >= 1; {k}--)",
            2 => $"for (int {k} = 1; {k} < 7; {k} += 3)",
            _ => $"for (int {k} = 0; {k} < rounds; {k}++)",
        });
        Block(() => Inside(() =>
        {
            _leaves.Add($"(0.4 * {k})");
            if (random.Next(3) == 0)
            {
                Line($"if ({k} % 2 == 1)");
                Block(() => Line("continue;"));
            }

            if (random.Next(2) == 0)
            {
                Line($"{total} += {_formulas.Value(2, _leaves)};");
            }
            else
            {
                Local();
                Line($"{total} = 0.5 * {total} + {_formulas.Value(1, [.. Recent, total])};");
            }
        }));
        _leaves.Add(total);
    }

    private void Swap()
    {
        Local();
        Local();
        var (p, q) = (_locals[^1], _locals[^2]);
        Line($"({p}, {q}) = ({q} * {_formulas.Number(0.4, 1)}, {p} + {Leaf()});");
    }

    private void Settings() => Declare(Name("f"), random.Next(2) == 0
        ? $"flag ? {_formulas.Value(2, _leaves)} : {Leaf()}"
        : $"(flag && {_formulas.Condition(_leaves)}) || {_formulas.Condition(_leaves)} ? {_formulas.Value(1, _leaves)} : {_formulas.Value(2, _leaves)}");

    private void Called()
    {
        var callee = _callees[random.Next(_callees.Count)];
        if (callee.Parameters.Any(p => p.IsSpan) && !HasSpan || callee.Parameters.Any(p => p.Name == "w") && !(HasMatrix && callee.Parameters.First(p => p.IsSpan).Length == _parameters.First(p => p.IsSpan).Length))
        {
            Local();
            return;
        }

        string arguments = string.Join(", ", callee.Parameters.Select(p => p.IsSpan ? p.Name : p.Setting ?? (random.Next(2) == 0 ? Leaf() : _formulas.Value(1, _leaves))));
        Declare(Name("called"), $"Math.Tanh({callee.Name}({arguments}))");
    }

    private void Sum()
    {
        string total = Name("sum");
        Line($"double {total} = 0;");
        if (random.Next(2) == 0)
        {
            string e = Name("e");
            Line($"foreach (double {e} in x)");
            Block(() => Inside(() =>
            {
                _leaves.Add(e);
                Line($"{total} {(random.Next(2) == 0 ? "+=" : "-=")} {_formulas.Value(2, [.. Recent, e, e])};");
            }));
        }
        else
        {
            Loop(i =>
            {
                if (random.Next(2) == 0)
                {
                    Line($"if ({_formulas.Condition([$"x[{i}]"])})");
                    Block(() => Line($"{total} += {_formulas.Value(2, [.. Recent, $"x[{i}]"])};"));
                }
                else
                {
                    Line($"{total} += {_formulas.Value(2, [.. Recent, $"x[{i}]"])};");
                }
            });
        }

        Finish(total);
    }

    private void Carried()
    {
        string state = Name("h");
        string extreme = Name("best");
        bool hasExtreme = random.Next(2) == 0;
        Line($"double {state} = {Leaf()};");
        if (hasExtreme)
        {
            Line($"double {extreme} = x[0];");
        }

        // A sum beside it, whose slope may be the last value of what the rounds hand on.
        string? beside = random.Next(2) == 0 ? Name("acc") : null;
        if (beside is not null)
        {
            Line($"double {beside} = 0;");
        }

        Loop(i =>
        {
            if (beside is not null)
            {
                Line($"{beside} += {_formulas.Value(1, [$"x[{i}]", state, .. Recent])};");
            }

            Line(random.Next(3) switch
            {
                0 => $"{state} = Math.Tanh({state} + {_formulas.Value(1, [$"x[{i}]"])});",
                1 => $"{state} = {_formulas.Number(0.3, 0.9)} * {state} + {_formulas.Value(2, [.. Recent, $"x[{i}]"])};",
                _ => $"{state} *= 1.2 + 0.5 * Math.Sin(x[{i}]);",
            });
            if (hasExtreme)
            {
                Line(random.Next(2) == 0 ? $"{extreme} = Math.Max({extreme}, x[{i}] * {_formulas.Number(0.5, 1.5)});" : $"if (⟨x[{i}] < {extreme}⟩) {{ {extreme} = x[{i}]; }}");
            }
        });
        if (beside is not null)
        {
            Finish($"{beside} * {state}");
        }
        else
        {
            Finish(state);
        }

        if (hasExtreme)
        {
            _leaves.Add(extreme);
        }
    }

    /// <summary>Room that is filled in one loop and read in another.</summary>
    private void Room()
    {
        string room = Name("r");
        Line(random.Next(2) == 0 ? $"Span<double> {room} = stackalloc double[x.Length];" : $"var {room} = new double[x.Length];");
        if (random.Next(2) == 0)
        {
            Loop(i => Line($"{room}[{i}] = {_formulas.Value(2, [.. Recent, $"x[{i}]"])};"));
            Loop(i => Line($"{room}[{i}] += {_formulas.Value(1, [.. Recent, $"x[{i}]"])};"));
        }
        else
        {
            string i = Name("i");
            Line($"{room}[0] = {_formulas.Value(2, _leaves)};");
            Line($"for (int {i} = 1; {i} < x.Length; {i}++)");
            Block(() => Line($"{room}[{i}] = {_formulas.Value(1, [.. Recent, $"x[{i} - 1]", $"x[{i}]"])} + 0.4 * {room}[{i} - 1];"));
        }

        string total = Name("sum");
        Line($"double {total} = 0;");
        Loop(i => Line($"{total} += {_formulas.Value(1, [$"{room}[{i}]", $"x[{i}]"])} * {room}[{i}];"));
        Finish(total);
        _leaves.Add($"{room}[^1]");
    }

    /// <summary>A matrix times a vector.</summary>
    private void Product()
    {
        string total = Name("sum");
        Line($"double {total} = 0;");
        Loop(i =>
        {
            string row = Name("row");
            Line($"double {row} = {Leaf()};");
            Loop(j => Line($"{row} += w[{i} * x.Length + {j}] * x[{j}];"));
            Line($"{total} += {_formulas.Value(2, [row, $"x[{i}]"])};");
        });
        Finish(total);
    }

    private void Triangle()
    {
        string total = Name("sum");
        Line($"double {total} = 0;");
        Loop(i =>
        {
            string j = Name("j");
            Line(random.Next(2) == 0 ? $"for (int {j} = 0; {j} < {i}; {j}++)" : $"for (int {j} = {i}; {j} < x.Length; {j}++)");
            Block(() => Line($"{total} += {_formulas.Value(2, [.. Recent, $"x[{i}]", $"x[{j}]"])};"));
        });
        Finish(total);
    }

    private void Slices()
    {
        string tail = Name("tail");
        string total = Name("sum");
        Line($"var {tail} = x[1..];");
        Line($"double {total} = x[^1] * {Leaf()};");
        string i = Name("i");
        Line($"for (int {i} = {tail}.Length - 1; {i} >= 0; {i}--)");
        Block(() => Line($"{total} += {_formulas.Value(1, [.. Recent, $"{tail}[{i}]"])} * x[{i}];"));
        Finish(total);
    }

    /// <summary>Room that every round fills anew.</summary>
    private void Refilled()
    {
        string room = Name("r");
        string total = Name("sum");
        Line($"Span<double> {room} = stackalloc double[x.Length];");
        Line($"double {total} = 0;");
        Loop(i =>
        {
            Loop(j => Line($"{room}[{j}] = {_formulas.Value(1, [.. Recent, $"x[{i}]", $"x[{j}]"])};"));
            Loop(j => Line($"{total} += {room}[{j}] * {_formulas.Value(1, [$"x[{j}]", $"{room}[{j}]"])};"));
        });
        Finish(total);
    }

    private void Output()
    {
        switch (random.Next(3))
        {
            case 0:
                Loop(i =>
                {
                    Local();
                    Line($"y[{i}] = {_formulas.Value(2, [.. Recent, $"x[{i}]"])};");
                });
                Loop(i => Line($"y[{i}] += {_formulas.Value(1, [.. Recent, $"x[{i}]"])};"));
                break;
            case 1:
                string k = Name("i");
                Line($"y[0] = {_formulas.Value(1, _leaves)};");
                Line($"for (int {k} = 1; {k} < y.Length; {k}++)");
                Block(() => Line($"y[{k}] = 0.5 * y[{k} - 1] + {_formulas.Value(2, [.. Recent, $"x[{k}]", $"y[{k} - 1]"])};"));
                break;
            default:
                Loop(i =>
                {
                    string row = Name("row");
                    Line($"double {row} = {Leaf()};");
                    Loop(j => Line($"{row} += {_formulas.Value(1, HasMatrix ? [$"w[{i} * x.Length + {j}]", $"x[{j}]"] : [$"x[{i}]", $"x[{j}]"])};"));
                    Line($"y[{i}] = {_formulas.Value(1, [row, .. Recent])} + {row};");
                });
                break;
        }
    }

    /// <summary>A sum becomes a number of moderate size again.</summary>
    private void Finish(string total)
    {
        string name = Name("t");
        Declare(name, random.Next(2) == 0 ? $"Math.Tanh(0.5 * {total})" : $"0.3 * {total}");
    }

    private string Leaf() => _leaves[random.Next(_leaves.Count)];

    /// <summary>A loop through the positions of x.</summary>
    private void Loop(Action<string> body)
    {
        string i = Name("i");
        Line($"for (int {i} = 0; {i} < x.Length; {i}++)");
        Block(() => Inside(() => body(i)));
    }

    /// <summary>Names that are declared inside are not known behind.</summary>
    private void Inside(Action body)
    {
        var (leaves, locals) = (_leaves, _locals);
        (_leaves, _locals) = ([.. leaves], [.. locals]);
        body();
        (_leaves, _locals) = (leaves, locals);
    }

    private void Block(Action body)
    {
        Line("{");
        _indent++;
        body();
        _indent--;
        Line("}");
    }

    private string Name(string prefix) => $"{prefix}{++_fresh}";

    private void Line(string text) => _text.Append(' ', 4 * _indent).Append(text).Append('\n');
}
