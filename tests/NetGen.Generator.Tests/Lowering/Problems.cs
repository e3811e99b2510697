using NetGen.Generator.Calculus;
using NetGen.Generator.Lowering;
using static NetGen.Generator.Tests.Calculus.Sketch;
using Index = NetGen.Generator.Calculus.Index;

namespace NetGen.Generator.Tests.Lowering;

/// <summary>Problems written down by hand.</summary>
internal static class Problems
{
    /// <summary>An element of a buffer.</summary>
    public static Fetch Fetch(string buffer, Affine address) => new(Input(buffer, Axis("f", 1000)), address, [], 0);

    /// <summary>One result.</summary>
    public static Problem Of(Index[] parallel, Index[] reduced, Affine address, Expr body) =>
        new([.. parallel], [.. reduced], [new Output(new Tensor("y", Role.Computed, [Batch, .. parallel]), address, null, body, Accumulation.Assign)]);

    /// <summary>All values of an address, the last index fastest.</summary>
    public static List<int> Addresses(Affine address, IEnumerable<Index> indices)
    {
        var places = new List<Affine> { address };
        foreach (var index in indices)
        {
            places = [.. places.SelectMany(p => Enumerable.Range(0, index.Extent.Size).Select(v => p.Substitute(i => i == index ? v : null)))];
        }

        return [.. places.Select(p => p.Constant)];
    }
}
