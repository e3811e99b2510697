namespace NetGen.Tests.Architectures;

/// <summary>Networks that are large enough for tiles, several vectors and their remainders, by name.</summary>
internal static class LargeNetworks
{
    public static IReadOnlyDictionary<string, Twins> All { get; } = new Dictionary<string, Twins>
    {
        ["LargeDigits"] = new(() => Subject.Of(new SinglePrecision.LargeDigits(1)), () => Subject.Of(new DoublePrecision.LargeDigits(1))),
        ["LargeDense"] = new(() => Subject.Of(new SinglePrecision.LargeDense(1)), () => Subject.Of(new DoublePrecision.LargeDense(1))),
        ["LargeConv"] = new(() => Subject.Of(new SinglePrecision.LargeConv(1)), () => Subject.Of(new DoublePrecision.LargeConv(1))),
        ["LargeResidual"] = new(() => Subject.Of(new SinglePrecision.LargeResidual(1)), () => Subject.Of(new DoublePrecision.LargeResidual(1))),
        ["LargeClasses"] = new(() => Subject.Of(new SinglePrecision.LargeClasses(1)), () => Subject.Of(new DoublePrecision.LargeClasses(1))),
    };
}
