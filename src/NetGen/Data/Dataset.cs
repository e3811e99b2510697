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

    /// <summary>What each input of an example is called, if that is known: <see cref="InputLength"/> names.</summary>
    /// <exception cref="ArgumentException">There are more or fewer names than inputs.</exception>
    public IReadOnlyList<string>? FeatureNames
    {
        get;
        init => field = value is null || value.Count == InputLength
            ? value
            : throw new ArgumentException(
                $"FeatureNames holds {value.Count} names; expected {InputLength}, one for each input.", nameof(value));
    }

    /// <summary>What the classes 0, 1, … are called, if the targets are class indices and that is known.</summary>
    public IReadOnlyList<string>? ClassNames { get; init; }
}
