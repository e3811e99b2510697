using NetGen.Generator.Common;

namespace NetGen.Generator.Layers;

/// <summary>What a declaration turns out to be.</summary>
internal sealed class NetworkBuild(IReadOnlyList<DeclaredLayer> layers, ValueList<LayerProblem> problems)
{
    private readonly Lazy<Network> _network = new(() => NetworkAssembly.Assemble(layers));

    /// <summary>What is wrong with it, in the order of the source.</summary>
    public ValueList<LayerProblem> Problems { get; } = problems;

    /// <summary>Whether none of the problems is an error.</summary>
    public bool IsSound => Problems.All(p => p.Kind.Severity != Severity.Error);

    /// <summary>The network, put together when it is first asked for; null if there is an error among the problems.</summary>
    public Network? Network => IsSound ? _network.Value : null;

    /// <summary>The members that its parameters become.</summary>
    public IEnumerable<string> Members => layers.Where(l => l.OwnsParameters).SelectMany(l => l.Parameters.Select(p => Layers.LayerNames.Member(l.Name, p.Name)));

    /// <summary>The names of the layers that compute something.</summary>
    public IEnumerable<string> LayerNames => layers.Skip(1).Select(l => l.Name);

    public bool HasLoss => layers.Any(l => l.Entry.IsLoss);
}
