using NetGen.Generator.Calculus;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Lowering;

/// <summary>What one method of the generated class does: the nests of one layer in one direction.</summary>
internal sealed record Stage(int Layer, IReadOnlyList<Nest> Nests)
{
    /// <summary>The tensors that the nests touch; written if any nest writes them.</summary>
    public IReadOnlyList<Buffer> Buffers { get; } =
        [.. Nests.SelectMany(n => n.Buffers).GroupBy(b => b.Tensor).Select(g => new Buffer(g.Key, g.Any(b => b.IsWritten))).OrderBy(b => b.IsWritten)];

    /// <summary>The round that it belongs to, or null where it runs once for the whole batch.</summary>
    public Round? Round => Nests[0].Group.Round;

    public bool ReadsParametersOnly => Nests.All(n => n.Group.ReadsParametersOnly);

    public bool CanAccumulate => Nests.Any(n => n.CanAccumulate);

    /// <summary>The layer keeps loops that were to be written out.</summary>
    public bool KeepsLoops => Nests.Any(n => n.KeepsLoops);

    public bool UsesRandom => Nests.Any(n => n.UsesRandom);

    /// <summary>Whether it runs over the examples of a batch at all.</summary>
    public bool UsesBatch => Nests.Any(n => n.UsesBatch);

    /// <summary>Lowers a pass, and cuts it where the layer or the round changes.</summary>
    public static IReadOnlyList<Stage> Of(IReadOnlyList<Group> pass, Lowerer lowerer)
    {
        var started = new HashSet<Tensor>();
        var stages = new List<Stage>();
        var nests = new List<Nest>();
        for (int k = 0; k < pass.Count; k++)
        {
            nests.Add(lowerer.Lower(pass[k], started));
            started.UnionWith(pass[k].Targets);
            if (k + 1 == pass.Count || pass[k + 1].Layer != pass[k].Layer || pass[k + 1].Round != pass[k].Round)
            {
                stages.Add(new(pass[k].Layer, nests));
                nests = [];
            }
        }

        return stages;
    }
}
