using NetGen.Generator.Calculus;

namespace NetGen.Generator.Functions;

/// <summary>Steps as a textbook writes them, a line for each.</summary>
internal sealed class FormulaLines
{
    private readonly List<string> _lines = [];
    private readonly HashSet<string> _known;

    private FormulaLines(IEnumerable<string> known) => _known = [.. known];

    /// <param name="body">The steps.</param>
    /// <param name="known">Values and spans whose steps are left out.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<Statement> body, IEnumerable<string> known)
    {
        var lines = new FormulaLines(known);
        lines.Write(body, "");
        return lines._lines;
    }

    private void Write(IEnumerable<Statement> body, string indent)
    {
        foreach (var statement in body)
        {
            switch (statement)
            {
                case Statement.Let let when !_known.Contains(let.Name):
                    _lines.Add($"{indent}{let.Name} = {Notation.Format(let.Value)}");
                    break;
                case Statement.Store store when !_known.Contains(store.Array):
                    _lines.Add($"{indent}{store.Array}[{store.At}] = {Notation.Format(store.Value)}");
                    break;
                case Statement.Accumulate add when !_known.Contains(add.Array):
                    Add(indent, $"{add.Array}[{add.At}]", add.Value);
                    break;
                case Statement.Add add when !_known.Contains(add.Sum):
                    Add(indent, add.Sum, add.Value);
                    break;
                case Statement.Call call when !call.Results.Concat(call.Written.Select(w => w.Array)).All(_known.Contains):
                    _lines.Add(indent + Format(call));
                    break;
                case Statement.Loop loop:
                    foreach (var start in loop.Carried.Where(c => !_known.Contains(c.Name) && !c.Initial.Equals(new Expr.Variable(c.Name))))
                    {
                        _lines.Add($"{indent}{start.Name} = {Notation.Format(start.Initial)}");
                    }

                    Nested($"{indent}for {loop.Index} = {Range(loop)}:", () =>
                    {
                        Write(loop.Body, indent + "  ");
                        var next = loop.Carried.Where(c => c.Next is not null && !_known.Contains(c.Name) && !c.Next.Equals(new Expr.Variable(c.Name))).ToList();
                        if (next.Count > 0)
                        {
                            // All at once, as in a round.
                            _lines.Add($"{indent}  {string.Join(", ", next.Select(c => c.Name))} = {string.Join(", ", next.Select(c => Notation.Format(c.Next!)))}");
                        }
                    });
                    break;
                case Statement.If branch:
                    Nested($"{indent}if {Format(branch.Test)}:", () => Side(branch.Then, branch.Merges.Select(m => (m.Name, m.Then)), indent));
                    Nested($"{indent}else:", () => Side(branch.Else, branch.Merges.Select(m => (m.Name, m.Else)), indent));
                    break;
            }
        }
    }

    private void Side(IEnumerable<Statement> body, IEnumerable<(string Name, Expr Value)> merges, string indent)
    {
        Write(body, indent + "  ");
        foreach (var (name, value) in merges.Where(m => !_known.Contains(m.Name)))
        {
            _lines.Add($"{indent}  {name} = {Notation.Format(value)}");
        }
    }

    private void Add(string indent, string target, Expr value) => _lines.Add(value is Expr.Unary { Function: Function.Negate } negated
        ? $"{indent}{target} −= {Notation.Format(negated.Operand)}"
        : $"{indent}{target} += {Notation.Format(value)}");

    /// <summary>A head with lines under it; nothing where there are none.</summary>
    private void Nested(string head, Action write)
    {
        int before = _lines.Count;
        _lines.Add(head);
        write();
        if (_lines.Count == before + 1)
        {
            _lines.RemoveAt(before);
        }
    }

    private static string Range(Statement.Loop loop) => loop.IsDescending ? $"{loop.To - 1} … {loop.From}" : $"{loop.From} … {loop.To - 1}";

    private static string Format(Statement.Call call)
    {
        string given = string.Join(", ", call.Results.Concat(call.Written.Select(Format)));
        string passed = string.Join(", ", call.Operands.Where(o => o is not Operand.Stretch { IsWritten: true }).Select(o => o switch
        {
            Operand.Number number => Notation.Format(number.Value),
            Operand.Setting setting => setting.Value.Print(),
            _ => Format((Operand.Stretch)o),
        }));
        return $"{given} = {call.Method.ShortName}({passed})";
    }

    private static string Format(Operand.Stretch stretch) =>
        stretch.Offset.Equals(0) ? stretch.Array : $"{stretch.Array}[{stretch.Offset} … {stretch.Offset + stretch.Length - 1}]";

    private static string Format(Test test) => test switch
    {
        Test.Compare c => $"{Notation.Format(c.Condition.Left)} {Symbol(c.Condition.Relation)} {Notation.Format(c.Condition.Right)}",
        Test.CompareWhole c => $"{c.Left} {Symbol(c.Relation)} {c.Right}",
        Test.Flag f => f.Name,
        Test.Not n => $"not ({Format(n.Operand)})",
        Test.All a => string.Join(" and ", a.Operands.Select(Format)),
        Test.Any a => string.Join(" or ", a.Operands.Select(Format)),
        _ => "",
    };

    private static string Symbol(Relation relation) => relation switch
    {
        Relation.Equal => "=",
        Relation.Less => "<",
        Relation.LessOrEqual => "≤",
        Relation.Greater => ">",
        _ => "≥",
    };
}
