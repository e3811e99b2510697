using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Functions;

namespace NetGen.Generator.Declarations;

/// <summary>Where each step of a function was written; lives as long as it is parsed.</summary>
internal sealed class Origins
{
    /// <summary>The most steps that a function may have; more would be more code than the JIT optimises.</summary>
    private const int MostSteps = 4000;

    private readonly Dictionary<Statement, SyntaxNode> _nodes = new(new ByReference());

    /// <summary>Notes a step; false if there are too many.</summary>
    public bool Add(Statement statement, SyntaxNode node)
    {
        _nodes[statement] = node;
        return _nodes.Count <= MostSteps;
    }

    public SyntaxNode? Find(Statement statement) => _nodes.TryGetValue(statement, out var node) ? node : null;

    /// <summary>Two steps that say the same are still two.</summary>
    private sealed class ByReference : IEqualityComparer<Statement>
    {
        public bool Equals(Statement? x, Statement? y) => ReferenceEquals(x, y);

        public int GetHashCode(Statement statement) => RuntimeHelpers.GetHashCode(statement);
    }
}
