namespace NetGen.Terminal;

/// <summary>The course of the loss in a fixed number of means, so that any number of steps takes the same memory.</summary>
internal sealed class LossHistory
{
    private const int Capacity = 512;
    private const string Bars = "▁▂▃▄▅▆▇█";

    private readonly double[] _means = new double[Capacity];
    private int _count;
    private long _stepsPerMean = 1;
    private double _sum;
    private long _steps;

    public void Add(double loss)
    {
        _sum += loss;
        if (++_steps < _stepsPerMean)
        {
            return;
        }

        if (_count == Capacity)
        {
            Halve();
        }

        _means[_count++] = _sum / _steps;
        (_sum, _steps) = (0, 0);
    }

    /// <summary>The course as a line of small bars, by the logarithm where all losses are positive. A loss that is not finite is a cross.</summary>
    public string ToLine(int width)
    {
        int length = Math.Min(width, _count);
        Span<double> heights = stackalloc double[Math.Max(1, length)];
        bool isLogarithmic = !_means.AsSpan(0, _count).ContainsAnyExceptInRange(double.Epsilon, double.MaxValue);
        double least = double.PositiveInfinity, most = double.NegativeInfinity;
        for (int i = 0; i < length; i++)
        {
            double mean = Mean((int)((long)_count * i / length), (int)((long)_count * (i + 1) / length));
            heights[i] = isLogarithmic ? Math.Log(mean) : mean;
            if (double.IsFinite(heights[i]))
            {
                (least, most) = (Math.Min(least, heights[i]), Math.Max(most, heights[i]));
            }
        }

        Span<char> line = stackalloc char[length];
        for (int i = 0; i < length; i++)
        {
            line[i] = double.IsFinite(heights[i]) ? Bars[Level(heights[i], least, most)] : '×';
        }

        return line.ToString();
    }

    private static int Level(double height, double least, double most)
    {
        double share = most > least ? ((height / 2) - (least / 2)) / ((most / 2) - (least / 2)) : 0;
        return (int)Math.Min(Bars.Length - 1, share * Bars.Length);
    }

    private double Mean(int begin, int end)
    {
        double sum = 0;
        for (int i = begin; i < end; i++)
        {
            sum += _means[i];
        }

        return sum / (end - begin);
    }

    private void Halve()
    {
        for (int i = 0; i < Capacity / 2; i++)
        {
            _means[i] = (_means[2 * i] + _means[(2 * i) + 1]) / 2;
        }

        _count = Capacity / 2;
        _stepsPerMean *= 2;
    }
}
