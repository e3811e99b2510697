using NetGen.Generator.Calculus;

namespace NetGen.Generator.Lowering;

/// <summary>A block of statements under construction: the method itself or the body of a loop.</summary>
internal sealed class Scope(IEnumerable<string> variables)
{
    private readonly HashSet<string> _variables = [.. variables];

    public List<Statement> Statements { get; } = [];

    /// <summary>Values that already have a local variable in this block.</summary>
    public Dictionary<Value, Value.Local> Known { get; } = [];

    public void Bind(string variable) => _variables.Add(variable);

    public bool Binds(IEnumerable<Index> indices) => indices.Any(i => _variables.Contains(i.Name));
}
