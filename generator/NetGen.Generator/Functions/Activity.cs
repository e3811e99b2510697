using NetGen.Generator.Calculus;

namespace NetGen.Generator.Functions;

/// <summary>What depends on what is differentiated by.</summary>
internal sealed class Activity
{
    private readonly HashSet<string> _active;

    private Activity(IEnumerable<string> roots) => _active = [.. roots];

    /// <param name="body">The steps.</param>
    /// <param name="roots">The variables and spans that are differentiated by.</param>
    public static Activity Of(IReadOnlyList<Statement> body, IEnumerable<string> roots)
    {
        var activity = new Activity(roots);
        while (activity.Spread(body))
        {
        }

        return activity;
    }

    public bool this[string name] => _active.Contains(name);

    /// <summary>Whether a formula changes with what is differentiated by; not through what is held constant.</summary>
    public bool IsActive(Expr formula) => formula switch
    {
        Expr.Detach => false,
        Expr.Variable variable => _active.Contains(variable.Name),
        Expr.Element element => _active.Contains(element.Array),
        Expr.Select select => IsActive(select.Then) || IsActive(select.Else),
        _ => formula.Children().Any(IsActive),
    };

    /// <summary>Whether what a call gives changes with what is differentiated by.</summary>
    public bool IsActive(Statement.Call call) => call.Operands.Any(o => o.IsVariable && o switch
    {
        Operand.Number number => IsActive(number.Value),
        Operand.Stretch stretch => _active.Contains(stretch.Array),
        _ => false,
    });

    private bool Spread(IEnumerable<Statement> body)
    {
        bool grew = false;
        foreach (var statement in body)
        {
            grew |= statement switch
            {
                Statement.Let let => Mark(let.Name, let.Value),
                Statement.Store store => Mark(store.Array, store.Value),
                Statement.Accumulate add => Mark(add.Array, add.Value),
                Statement.Add add => Mark(add.Sum, add.Value),
                Statement.View view => _active.Contains(view.Array) && _active.Add(view.Name),
                Statement.Loop loop => loop.Carried.Aggregate(Spread(loop.Body), (any, c) => Mark(c.Name, c.Initial) | (c.Next is not null && Mark(c.Name, c.Next)) | any),
                Statement.Call call => IsActive(call) && call.Results.Concat(call.Written.Select(w => w.Array)).Aggregate(false, (any, name) => _active.Add(name) | any),
                Statement.If branch => branch.Merges.Aggregate(Spread(branch.Then) | Spread(branch.Else), (any, m) => Mark(m.Name, m.Then) | Mark(m.Name, m.Else) | any),
                _ => false,
            };
        }

        return grew;
    }

    private bool Mark(string name, Expr value) => IsActive(value) && _active.Add(name);
}
