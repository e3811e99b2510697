namespace NetGen;

/// <summary>The area of a chart that data is drawn into, in pixels from its upper left corner.</summary>
internal sealed class ChartFrame(ChartAxis x, ChartAxis y, double width, double height)
{
    public double Width => width;

    public double Height => height;

    public double X(double value) => x.Place(value) * width;

    public double Y(double value) => (1 - y.Place(value)) * height;
}
