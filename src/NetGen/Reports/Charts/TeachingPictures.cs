using System.Globalization;

namespace NetGen;

/// <summary>Pictures that lectures on neural networks draw.</summary>
public static class TeachingPictures
{
    private const int CurvePoints = 400, PlaneHeight = 420;

    /// <summary>Where a classifier of two features decides for which class, and the examples it learned from.</summary>
    /// <param name="title">The heading; may be empty.</param>
    /// <param name="classifier">Scores the classes of a point.</param>
    /// <param name="points">[examples, 2], row-major: the features.</param>
    /// <param name="labels">[examples]: class indices.</param>
    /// <param name="classes">The names of the classes, at least two.</param>
    /// <exception cref="ArgumentException">The lengths do not fit, or a label is no class index.</exception>
    public static RegionChart DecisionRegions(
        string title, PointClassifier classifier, ReadOnlySpan<double> points, ReadOnlySpan<int> labels, IReadOnlyList<string> classes)
    {
        ArgumentNullException.ThrowIfNull(classes);
        if (points.Length != 2 * labels.Length)
        {
            throw new ArgumentException($"points holds {points.Length} values; {labels.Length} examples have {2 * labels.Length}.", nameof(points));
        }

        var (x, y) = Coordinates(points);
        var chart = new RegionChart(title, classifier, classes, PlaneArea.Around(x, y)) { Height = PlaneHeight };
        int[] labelled = labels.ToArray();
        int wrong = Array.FindIndex(labelled, l => l < 0 || l >= classes.Count);
        if (wrong >= 0)
        {
            throw new ArgumentException(
                $"Label {labelled[wrong].ToString(CultureInfo.InvariantCulture)} is no class index: there are {classes.Count} classes, from 0.", nameof(labels));
        }

        for (int k = 0; k < classes.Count; k++)
        {
            int[] members = [.. Enumerable.Range(0, labelled.Length).Where(n => labelled[n] == k)];
            chart.Add(k, [.. members.Select(n => x[n])], [.. members.Select(n => y[n])]);
        }

        return chart;
    }

    /// <summary>The paths of gradient descent over the contour lines of a function of two variables.</summary>
    /// <param name="title">The heading; may be empty.</param>
    /// <param name="function">The function.</param>
    /// <param name="area">What is shown.</param>
    /// <param name="paths">For each learning rate its name and its points, [steps, 2] row-major.</param>
    /// <exception cref="ArgumentException">A path has an odd number of coordinates.</exception>
    public static ContourChart DescentPaths(
        string title, Func<double, double, double> function, PlaneArea area, params IReadOnlyList<(string Name, double[] Points)> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var chart = new ContourChart(title, function, area) { Height = PlaneHeight };
        foreach (var (name, points) in paths)
        {
            if (points.Length % 2 != 0)
            {
                throw new ArgumentException($"The path {name} has {points.Length} coordinates, which is odd.", nameof(paths));
            }

            var (x, y) = Coordinates(points);
            chart.Add(new ChartSeries(name, x, y));
        }

        return chart;
    }

    /// <summary>A function of one variable, and what a network made of it at several epochs (universal approximation).</summary>
    /// <param name="title">The heading; may be empty.</param>
    /// <param name="function">The function that was to be learned, dashed.</param>
    /// <param name="from">The least x.</param>
    /// <param name="to">The largest x.</param>
    /// <param name="fits">The name of each stage, for example <c>epoch 100</c>, and the network then.</param>
    /// <exception cref="ArgumentException">The range is empty.</exception>
    public static LineChart Fits(
        string title, Func<double, double> function, double from, double to, params IReadOnlyList<(string Name, Func<double, double> Network)> fits)
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(fits);
        if (!(to > from) || !double.IsFinite(to - from))
        {
            throw new ArgumentException(FormattableString.Invariant($"x from {from} to {to} is no range."), nameof(to));
        }

        double[] x = [.. Enumerable.Range(0, CurvePoints + 1).Select(i => from + ((to - from) * i / CurvePoints))];
        var chart = new LineChart(title) { XLabel = "x" };
        chart.Add(new ChartSeries("function", x, [.. x.Select(function)]) { IsDashed = true });
        foreach (var (name, network) in fits)
        {
            chart.Add(new ChartSeries(name, x, [.. x.Select(network)]));
        }

        return chart;
    }

    private static (double[] X, double[] Y) Coordinates(ReadOnlySpan<double> points)
    {
        double[] x = new double[points.Length / 2], y = new double[points.Length / 2];
        for (int n = 0; n < x.Length; n++)
        {
            (x[n], y[n]) = (points[2 * n], points[(2 * n) + 1]);
        }

        return (x, y);
    }
}
