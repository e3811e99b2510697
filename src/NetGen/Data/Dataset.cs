namespace NetGen;

/// <summary>The sizes of a data set, whatever the types of its inputs and targets.</summary>
public abstract class Dataset
{
    private protected Dataset(int count, int inputLength, int targetLength)
    {
        Count = count;
        InputLength = inputLength;
        TargetLength = targetLength;
    }

    /// <summary>The number of examples, which may be 0.</summary>
    public int Count { get; }

    /// <summary>The number of inputs per example.</summary>
    public int InputLength { get; }

    /// <summary>The number of targets per example.</summary>
    public int TargetLength { get; }
}
