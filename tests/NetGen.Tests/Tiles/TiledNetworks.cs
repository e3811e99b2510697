using NetGen.Tests.Architectures;

namespace NetGen.Tests.Tiles;

/// <summary>Networks for every way to cut loops into tiles, blocks and rounds, by name.</summary>
internal static class TiledNetworks
{
    public static IReadOnlyDictionary<string, Twins> All { get; } = new Dictionary<string, Twins>
    {
        ["TiledBlocks"] = new(() => Subject.Of(new SinglePrecision.TiledBlocks(1)), () => Subject.Of(new DoublePrecision.TiledBlocks(1))),
        ["TiledWidths"] = new(() => Subject.Of(new SinglePrecision.TiledWidths(1)), () => Subject.Of(new DoublePrecision.TiledWidths(1))),
        ["TiledRounds"] = new(() => Subject.Of(new SinglePrecision.TiledRounds(1)), () => Subject.Of(new DoublePrecision.TiledRounds(1))),
        ["TiledKernels"] = new(() => Subject.Of(new SinglePrecision.TiledKernels(1)), () => Subject.Of(new DoublePrecision.TiledKernels(1))),
        ["TiledJoins"] = new(() => Subject.Of(new SinglePrecision.TiledJoins(1)), () => Subject.Of(new DoublePrecision.TiledJoins(1))),
        ["TiledHalves"] = new(() => Subject.Of(new SinglePrecision.TiledHalves(1)), () => Subject.Of(new DoublePrecision.TiledHalves(1))),
        ["TiledDropout"] = new(() => Subject.Of(new SinglePrecision.TiledDropout(1)), () => Subject.Of(new DoublePrecision.TiledDropout(1))),
    };
}
