namespace NetGen.Tests.Training;

/// <summary>The workspace of a hand-written test network, with the base class's protected members within reach.</summary>
public sealed class TestWorkspace<T>(
    object network,
    int batchCapacity,
    int parameterCount,
    int elementsPerExample,
    int sharedElements = 0,
    int inputGradientLength = 0)
    : Workspace<T>(network, batchCapacity, parameterCount, elementsPerExample, sharedElements, inputGradientLength)
    where T : unmanaged
{
    public Span<T> Scratch => Arena;

    public Span<T> PaddedGradients => GradientBuffer;

    public Span<T> PaddedInputGradient => InputGradientBuffer;
}
