namespace NetGen;

/// <summary>One axis of a chart: a range of values, its ticks, and the way from values to pixels.</summary>
internal sealed class ChartAxis
{
    private const double Largest = 1e150, Smallest = 1e-150;

    // A range that touches the data looks cut off.
    private const double Room = 0.04;

    private readonly double _from;
    private readonly double _to;
    private readonly AxisScale _scale;

    private ChartAxis(double from, double to, AxisScale scale, int ticks, bool isWhole)
    {
        (_from, _to, _scale) = (from, to, scale);
        Ticks = scale == AxisScale.Logarithmic ? LogTicks(ticks) : LinearTicks(ticks, isWhole ? 1 : 0);
    }

    /// <summary>Values and what is written next to them.</summary>
    public IReadOnlyList<(double Value, string Label)> Ticks { get; }

    /// <summary>Whether a value has a place on an axis.</summary>
    public static bool Shows(double value, AxisScale scale) =>
        scale == AxisScale.Logarithmic ? value is >= Smallest and <= Largest : Math.Abs(value) <= Largest;

    /// <summary>An axis for all values that it can show.</summary>
    public static ChartAxis Around(IEnumerable<double> values, AxisScale scale, int ticks, bool isTight = false)
    {
        double least = double.PositiveInfinity, most = double.NegativeInfinity;
        bool isWhole = true;
        foreach (double value in values.Where(v => Shows(v, scale)))
        {
            (least, most) = (Math.Min(least, value), Math.Max(most, value));

            // There is no epoch 1.5.
            isWhole &= value == Math.Floor(value);
        }

        if (least > most)
        {
            (least, most) = scale == AxisScale.Logarithmic ? (0.1, 10) : (0, 1);
        }

        return Between(least, most, scale, ticks, isTight, isWhole && !isTight && most - least >= 1);
    }

    /// <summary>An axis for a range.</summary>
    public static ChartAxis Between(double least, double most, AxisScale scale, int ticks, bool isTight, bool isWhole = false)
    {
        (double from, double to) = scale == AxisScale.Logarithmic ? (Math.Log10(least), Math.Log10(most)) : (least, most);
        double size = Math.Max(Math.Abs(from), Math.Abs(to));
        if (to - from <= size * 1e-12)
        {
            double half = scale == AxisScale.Logarithmic ? 0.5 : size == 0 ? 0.5 : size * 0.1;
            (from, to) = (from - half, to + half);
        }
        else if (!isTight)
        {
            double room = (to - from) * Room;
            (from, to) = (from - room, to + room);
        }

        return new(from, to, scale, ticks, isWhole);
    }

    /// <summary>The place of a value, 0 at the beginning and 1 at the end.</summary>
    public double Place(double value) => ((_scale == AxisScale.Logarithmic ? Math.Log10(value) : value) - _from) / (_to - _from);

    private static double NiceStep(double range, int count)
    {
        double raw = range / Math.Max(1, count);
        double power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        double factor = raw / power;
        return power * (factor < 1.5 ? 1 : factor < 3.5 ? 2 : factor < 7.5 ? 5 : 10);
    }

    private List<(double, string)> LinearTicks(int count, double leastStep)
    {
        var ticks = new List<(double, string)>();
        double step = Math.Max(leastStep, NiceStep(_to - _from, count));
        double first = Math.Ceiling(_from / step);
        for (int i = 0; (first + i) * step <= _to + (step * 1e-9) && i < 50; i++)
        {
            double index = first + i;
            double value = index == 0 ? 0 : index * step;
            ticks.Add((value, Label(value, step)));
        }

        return ticks;
    }

    private static string Label(double value, double step)
    {
        // As many digits as it takes to tell neighbours apart.
        int digits = value == 0 ? 1 : (int)Math.Clamp(Math.Floor(Math.Log10(Math.Abs(value))) - Math.Floor(Math.Log10(step)) + 1, 1, 15);
        return GraphNumber.Format(value, digits);
    }

    private List<(double, string)> LogTicks(int count)
    {
        int low = (int)Math.Ceiling(_from - 1e-9), high = (int)Math.Floor(_to + 1e-9);
        double[] factors = high - low >= 2 ? [1] : high - low >= 1 ? [1, 3] : [1, 1.5, 2, 3, 5, 7];
        int stride = Math.Max(1, (int)Math.Ceiling((high - low + 1) / (double)Math.Max(1, count)));
        var ticks = new List<(double, string)>();
        for (int power = stride == 1 ? low - 1 : low; power <= high; power += stride)
        {
            foreach (double factor in factors)
            {
                double value = factor * Math.Pow(10, power);
                if (Math.Log10(value) >= _from - 1e-9 && Math.Log10(value) <= _to + 1e-9)
                {
                    ticks.Add((value, GraphNumber.Format(value, 3)));
                }
            }
        }

        // Less than a factor of 1.4: equal steps tell more.
        return ticks.Count >= 2 ? ticks : NarrowTicks(count);
    }

    private List<(double, string)> NarrowTicks(int count)
    {
        double low = Math.Pow(10, _from), high = Math.Pow(10, _to), step = NiceStep(high - low, count);
        var ticks = new List<(double, string)>();
        for (double value = Math.Ceiling(low / step) * step; value <= high && ticks.Count < 50; value += step)
        {
            ticks.Add((value, Label(value, step)));
        }

        return ticks;
    }
}
