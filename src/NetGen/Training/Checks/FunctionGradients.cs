namespace NetGen;

/// <summary>The derivatives of a function with one or more values, compared point by point with extrapolated differences.</summary>
/// <param name="function">The function.</param>
/// <param name="jacobian">What gives the derivatives to be checked: [values, variables], row by row.</param>
/// <param name="name">What to call them.</param>
/// <param name="values">The number of values; none for a function whose only value is not an axis of its gradient.</param>
/// <param name="options">How to compare.</param>
internal sealed class FunctionGradients(
    VectorFunction<double> function, VectorFunction<double> jacobian, string name, int? values, GradientCheckOptions options)
{
    private readonly CentralDifferences _differences = new(options, extrapolates: true);

    public GradientReport Compare(ReadOnlySpan<double> at)
    {
        if (at.IsEmpty)
        {
            throw new ArgumentException("at holds 0 numbers; expected one for each variable, at least 1.", nameof(at));
        }

        Add(at.ToArray(), name);
        return _differences.Report(values is null ? "gradient" : "Jacobian");
    }

    public GradientReport Compare(RandomPoints at)
    {
        for (int point = 0; point < at.Count; point++)
        {
            Add(at[point], $"point {point}: {name}");
        }

        return _differences.Report(values is null ? "gradient" : "Jacobian");
    }

    private void Add(double[] x, string title)
    {
        int rows = values ?? 1;
        double[] derived = new double[rows * x.Length];

        // What is not written shows.
        derived.AsSpan().Fill(double.NaN);
        jacobian(x, derived);

        // All values are computed at once, so each moved variable is kept until the other values have been looked at.
        var known = new Dictionary<(int Variable, double Value), double[]>();
        int place = 0;
        _differences.Add(Value, [new(title, values is null ? [x.Length] : [rows, x.Length], k => k, derived, k => x[k % x.Length], Set)]);

        void Set(int k, double value)
        {
            place = k;
            x[k % x.Length] = value;
        }

        double Value()
        {
            int variable = place % x.Length;
            if (!known.TryGetValue((variable, x[variable]), out double[]? all))
            {
                all = new double[rows];
                all.AsSpan().Fill(double.NaN);
                function(x, all);
                known.Add((variable, x[variable]), all);
            }

            return all[place / x.Length];
        }
    }
}
