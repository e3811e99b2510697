using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Functions;

/// <summary>Writes values that are used once where they are used, so that formulas read as formulas again.</summary>
internal sealed class Inlining
{
    /// <summary>How large a formula may become, in operations and names.</summary>
    private const int Largest = 24;

    private readonly HashSet<string> _kept;
    private readonly HashSet<string> _written;
    private readonly Dictionary<string, Definition> _current = [];
    private readonly Queue<Definition> _definitions = new();
    private readonly Dictionary<string, Expr> _pending = [];

    private Inlining(IReadOnlyList<Statement> body, IReadOnlyList<Expr> results, IEnumerable<string> kept)
    {
        _kept = [.. kept.Except(HandedOn(body))];
        _written = [.. body.Written()];
        Count(body, this);
        Use(results, this);
    }

    /// <param name="body">The steps.</param>
    /// <param name="results">What is returned.</param>
    /// <param name="kept">Names that the user gave, which stay.</param>
    public static (ValueList<Statement> Body, ValueList<Expr> Results) Run(ValueList<Statement> body, ValueList<Expr> results, IEnumerable<string> kept)
    {
        var inlining = new Inlining(body, results, kept);
        var steps = inlining.Block(body);
        return (steps, results.Map(inlining.Fill));
    }

    /// <summary>Names that only lead to another name: the values that loops begin or go on with, and the results of branches.</summary>
    private static IEnumerable<string> HandedOn(IReadOnlyList<Statement> body) => body.Descendants().SelectMany(s => s switch
    {
        Statement.Loop loop => loop.Carried.SelectMany(c => new[] { c.Initial, c.Next }),
        Statement.If branch => branch.Merges.SelectMany(m => new Expr?[] { m.Then, m.Else }),
        _ => [],
    }).OfType<Expr.Variable>().Select(v => v.Name);

    /// <summary>Notes how often and in which loop every name is used.</summary>
    private void Count(IEnumerable<Statement> body, object loop)
    {
        foreach (var statement in body)
        {
            switch (statement)
            {
                case Statement.Let let:
                    Use([let.Value], loop);
                    var definition = new Definition(loop);
                    _current[let.Name] = definition;
                    _definitions.Enqueue(definition);
                    break;
                case Statement.Loop inner:
                    Use(inner.Carried.Select(c => c.Initial), loop);
                    Count(inner.Body, inner);
                    Use(inner.Carried.Select(c => c.Next).OfType<Expr>(), inner);
                    break;
                case Statement.If branch:
                    Use(branch.Test.Numbers(), loop);
                    Count(branch.Then, loop);
                    Use(branch.Merges.Select(m => m.Then), loop);
                    Count(branch.Else, loop);
                    Use(branch.Merges.Select(m => m.Else), loop);
                    break;
                default:
                    Use(statement.Formulas(), loop);
                    break;
            }
        }
    }

    private void Use(IEnumerable<Expr> formulas, object loop)
    {
        foreach (string name in formulas.SelectMany(f => f.Variables()))
        {
            if (_current.TryGetValue(name, out var definition))
            {
                definition.Uses++;
                definition.IsUsedElsewhere |= definition.Loop != loop;
            }
        }
    }

    private ValueList<Statement> Block(IEnumerable<Statement> body)
    {
        var steps = new List<Statement>();
        foreach (var statement in body)
        {
            var filled = statement switch
            {
                Statement.Loop loop => loop with { Carried = loop.Carried.Map(c => c with { Initial = Fill(c.Initial) }) },
                Statement.If branch => new Statement.If(branch.Test.Map(Fill, w => w), branch.Then, branch.Else, branch.Merges),
                _ => statement.Map(Fill, w => w),
            };
            switch (filled)
            {
                case Statement.Let let:
                    _pending.Remove(let.Name);
                    if (CanMove(let, _definitions.Dequeue()))
                    {
                        _pending[let.Name] = let.Value;
                    }
                    else
                    {
                        steps.Add(let);
                    }

                    break;
                case Statement.Loop loop:
                    steps.Add(loop with { Body = Block(loop.Body), Carried = loop.Carried.Map(c => c.Next is null ? c : c with { Next = Fill(c.Next) }) });
                    break;
                case Statement.If branch:
                    var then = Block(branch.Then);
                    var thens = branch.Merges.Map(m => Fill(m.Then));
                    var otherwise = Block(branch.Else);
                    var elses = branch.Merges.Map(m => Fill(m.Else));
                    steps.Add(new Statement.If(branch.Test, then, otherwise, branch.Merges.Select((m, k) => new Merge(m.Name, thens[k], elses[k])).ToValueList()));
                    break;
                default:
                    steps.Add(filled);
                    break;
            }
        }

        return steps.ToValueList();
    }

    private bool CanMove(Statement.Let let, Definition definition) => !_kept.Contains(let.Name) && definition is { Uses: 1, IsUsedElsewhere: false }
        && let.Value.Descendants().Take(Largest + 1).Count() <= Largest
        && !let.Value.Arrays().Any(_written.Contains);

    private Expr Fill(Expr formula) => _pending.Count == 0 ? formula : formula.Replace(e => e is Expr.Variable variable && _pending.TryGetValue(variable.Name, out var value) ? value : null);

    /// <summary>How a value that has a name is used; names come again in other blocks.</summary>
    private sealed class Definition(object loop)
    {
        public object Loop { get; } = loop;

        public int Uses { get; set; }

        public bool IsUsedElsewhere { get; set; }
    }
}
