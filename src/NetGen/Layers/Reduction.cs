namespace NetGen;

/// <summary>How the losses of a batch become one number.</summary>
public enum Reduction
{
    /// <summary>
    /// The mean over the examples; mean squared error, mean absolute error and Huber average over the features too.
    /// </summary>
    Mean,

    /// <summary>The sum over all examples and features.</summary>
    Sum,
}
