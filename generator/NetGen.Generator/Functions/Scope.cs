using NetGen.Generator.Calculus;

namespace NetGen.Generator.Functions;

/// <summary>A block that is being put in order: its steps so far, and which values have names in it.</summary>
internal sealed class Scope(Scope? outer, bool isLoop, IEnumerable<string> written)
{
    private readonly HashSet<string> _written = [.. written];

    public Scope? Outer { get; } = outer;

    /// <summary>Whether what does not depend on a round may move out.</summary>
    public bool IsLoop { get; } = isLoop;

    public List<Statement> Statements { get; } = [];

    public HashSet<string> Names { get; } = [];

    public Dictionary<Expr, Expr> Known { get; } = [];

    /// <summary>The name of a value that is known here; null if there is none.</summary>
    public Expr? Find(Expr value)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            if (scope.Known.TryGetValue(value, out var name))
            {
                return name;
            }

            if (value is Expr.Element element && scope._written.Contains(element.Array))
            {
                return null;
            }
        }

        return null;
    }

    public bool IsVisible(string name)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            if (scope.Names.Contains(name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Forgets what is known of a name that means something else from here on: the loop that carries it is run again.</summary>
    public void ForgetName(string name)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            foreach (var pair in scope.Known.Where(k => k.Key.Variables().Contains(name) || k.Value.Variables().Contains(name)).ToList())
            {
                scope.Known.Remove(pair.Key);
            }
        }
    }

    /// <summary>Forgets elements of a span that has changed.</summary>
    public void Forget(string array)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            foreach (var key in scope.Known.Keys.Where(k => k is Expr.Element e && e.Array == array).ToList())
            {
                scope.Known.Remove(key);
            }
        }
    }
}
