namespace NetGen.Benchmarks.Functions;

/// <summary>All functions to measure.</summary>
internal static class FunctionCatalogue
{
    public static IReadOnlyList<FunctionCase> All { get; } =
    [
        new RosenbrockCase(),
        new GaussianMixtureCase(),
        new BundleAdjustmentCase(),
        new LogSumExpCase(),
        new LeastSquaresCase(),
        new LstmCase(),
    ];
}
