namespace NetGen;

/// <summary>What stands before a name in a legend.</summary>
internal enum LegendSample
{
    Line,
    Point,
    Area,
}
