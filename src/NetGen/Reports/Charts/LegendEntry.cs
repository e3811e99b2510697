namespace NetGen;

/// <summary>A name in the legend of a chart, with a sample of its line, point or area.</summary>
internal readonly record struct LegendEntry(string Name, LegendSample Sample, int Color, bool IsDashed = false);
