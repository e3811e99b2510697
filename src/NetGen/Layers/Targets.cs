namespace NetGen;

/// <summary>What a classification loss is compared against.</summary>
public enum Targets
{
    /// <summary>One class index per example: an <see cref="int"/> from 0 to the number of classes − 1.</summary>
    ClassIndices,

    /// <summary>One probability per class and example, in the precision of the network; each row sums to 1.</summary>
    Distribution,
}
