namespace NetGen;

/// <summary>
/// The numbers that a network type declares, read once: in code that is shared by all network types, asking the type
/// takes longer than a small network takes to compute.
/// </summary>
internal readonly record struct NetworkSizes(
    int InputLength, int OutputLength, int TargetLength, int ParameterCount, long WorkPerExample, bool IsMean)
{
    public static NetworkSizes Of<TNet, T, TTarget, TWorkspace>()
        where TNet : ITrainable<TNet, T, TTarget, TWorkspace>
        where T : unmanaged
        where TTarget : unmanaged
        where TWorkspace : Workspace<T> => new(
        TNet.InputLength,
        TNet.OutputLength,
        TNet.TargetLength,
        TNet.ParameterCount,
        TNet.WorkPerExample,
        TNet.LossReduction == Reduction.Mean);
}
