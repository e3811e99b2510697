namespace NetGen;

/// <summary>Draws the points of a series; of several on the same pixel, one.</summary>
internal static class ChartPoints
{
    private const int Many = 400;

    public static void Draw(Drawing drawing, ChartFrame frame, ChartSeries series, int color, (AxisScale X, AxisScale Y) scales)
    {
        double radius = series.X.Count > Many ? 2 : 3.6;
        var taken = new HashSet<(int, int)>();
        for (int i = 0; i < series.X.Count; i++)
        {
            if (!ChartAxis.Shows(series.X[i], scales.X) || !ChartAxis.Shows(series.Y[i], scales.Y))
            {
                continue;
            }

            double x = frame.X(series.X[i]), y = frame.Y(series.Y[i]);
            bool isInside = x >= -radius && x <= frame.Width + radius && y >= -radius && y <= frame.Height + radius;
            if (isInside && taken.Add(((int)Math.Round(x), (int)Math.Round(y))))
            {
                drawing.Circle(x, y, radius, $"point f{color}");
            }
        }
    }
}
