namespace NetGen.Tests.Training;

/// <summary>The sizes of a hand-written test network.</summary>
public interface IModelSizes
{
    public static abstract int Inputs { get; }

    public static abstract int Outputs { get; }

    public static abstract Reduction Reduction { get; }

    /// <summary>What the network says a training step takes per example; more than it does, so that batches are cut.</summary>
    public static abstract long Work { get; }
}
