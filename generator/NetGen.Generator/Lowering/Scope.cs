using NetGen.Generator.Calculus;

namespace NetGen.Generator.Lowering;

/// <summary>A block of statements under construction: the method itself or the body of a loop.</summary>
internal sealed class Scope(IEnumerable<string> variables)
{
    private readonly HashSet<string> _variables = [.. variables];
    private readonly HashSet<string> _declared = [];
    private readonly HashSet<string> _inside = [];

    public List<Statement> Statements { get; } = [];

    /// <summary>Values that already have a local variable in this block.</summary>
    public Dictionary<Value, Value.Local> Known { get; } = [];

    public void Declare(string name) => _declared.Add(name);

    public bool Declares(string name) => _declared.Contains(name);

    /// <summary>Whether a block that is already complete inside this one uses the name; C# does not allow it here then either.</summary>
    public bool HasInside(string name) => _inside.Contains(name);

    public void Close(Scope inner)
    {
        _inside.UnionWith(inner._declared);
        _inside.UnionWith(inner._inside);
    }

    public bool Binds(IEnumerable<Index> indices) => indices.Any(i => _variables.Contains(i.Name));
}
