namespace NetGen;

/// <summary>Chooses the points of a long line that can be seen.</summary>
internal static class PointThinning
{
    /// <summary>
    /// Indices in order, −1 for a gap: all points of a short line; of a long one, the first, lowest, highest and last of as many parts
    /// as there are pixels.
    /// </summary>
    public static IEnumerable<int> Choose(ChartSeries series, int pixels, Func<double, double, bool> isDrawn)
    {
        int count = series.Y.Count, parts = Math.Max(1, pixels);
        if (count <= 4 * parts)
        {
            return Enumerable.Range(0, count).Select(i => isDrawn(series.X[i], series.Y[i]) ? i : -1);
        }

        return Enumerable.Range(0, parts).SelectMany(p =>
            Extremes(series, (int)((long)count * p / parts), (int)((long)count * (p + 1) / parts), isDrawn));
    }

    private static IEnumerable<int> Extremes(ChartSeries series, int begin, int end, Func<double, double, bool> isDrawn)
    {
        int first = -1, last = -1, lowest = -1, highest = -1;
        for (int i = begin; i < end; i++)
        {
            if (isDrawn(series.X[i], series.Y[i]))
            {
                first = first < 0 ? i : first;
                last = i;
                lowest = lowest < 0 || series.Y[i] < series.Y[lowest] ? i : lowest;
                highest = highest < 0 || series.Y[i] > series.Y[highest] ? i : highest;
            }
        }

        return first < 0 ? [-1] : new SortedSet<int> { first, lowest, highest, last };
    }
}
