namespace NetGen;

/// <summary>How an axis of a chart is divided.</summary>
public enum AxisScale
{
    /// <summary>Equal steps are equal differences.</summary>
    Linear,

    /// <summary>Equal steps are equal ratios; values of 0 and below leave a gap.</summary>
    Logarithmic,
}
