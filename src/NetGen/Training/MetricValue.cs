namespace NetGen;

/// <summary>A metric and what it came to.</summary>
/// <param name="Name">The metric's name.</param>
/// <param name="Value">Its value; NaN where it is not defined, as for a class that does not occur.</param>
public readonly record struct MetricValue(string Name, double Value);
