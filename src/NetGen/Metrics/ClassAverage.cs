namespace NetGen;

/// <summary>How precision, recall and F1 of the classes become one number.</summary>
public enum ClassAverage
{
    /// <summary>The mean over the classes that occur among targets or predictions, each counting the same.</summary>
    Macro,

    /// <summary>From the counts of all classes together; with one class per example that is the accuracy.</summary>
    Micro,

    /// <summary>The mean over the classes, each counting as often as it occurs among the targets.</summary>
    Weighted,

    /// <summary>Class 1 of two, which scikit-learn calls binary.</summary>
    Positive,
}
