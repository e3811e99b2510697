namespace NetGen.Tests.Training;

/// <summary>The sizes of a hand-written test network.</summary>
public interface IModelSizes
{
    public static abstract int Inputs { get; }

    public static abstract int Outputs { get; }

    public static abstract Reduction Reduction { get; }
}
