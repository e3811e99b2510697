using NetGen.Numerics;

namespace NetGen;

/// <summary>Compares derived gradients with central differences of a function of mutable variables.</summary>
internal sealed class CentralDifferences
{
    /// <summary>How much finer the second look at an element is that does not fit.</summary>
    private const double Refinement = 10;

    /// <summary>The least jump of a slope, relative to max(1, ‖g‖∞), that is a kink and not mere curvature.</summary>
    private const double LeastJump = 1e-3;

    private readonly Func<double> _function;
    private readonly GradientCheckOptions _options;

    private CentralDifferences(Func<double> function, GradientCheckOptions options)
    {
        _function = function;
        _options = options;
    }

    public static GradientReport Compare(Func<double> function, IReadOnlyList<GradientVariables> variables, GradientCheckOptions options)
    {
        var differences = new CentralDifferences(function, options);
        var slopes = variables.SelectMany(v => differences.SlopesOf(v)).ToList();
        double norm = slopes.Select(s => Math.Abs(s.Numerical)).DefaultIfEmpty(0).Max();
        double scale = double.IsFinite(norm) ? Math.Max(1, norm) : 1;
        return new([.. slopes.Select(s => differences.Judge(s, scale))], norm, options);
    }

    private IEnumerable<Slope> SlopesOf(GradientVariables variables) =>
        Places(variables).Select(k => new Slope(variables, k, Difference(variables, k, _options.Step)));

    /// <summary>All elements of a tensor, or as many as asked for, without repetition and in order.</summary>
    private IEnumerable<int> Places(GradientVariables variables)
    {
        int[] places = [.. Enumerable.Range(0, variables.Length)];
        if (places.Length <= _options.ElementsPerTensor)
        {
            return places;
        }

        ulong key = CounterRandom.Key64(_options.Seed, 0);
        return places.OrderBy(k => CounterRandom.Uniform(key, (ulong)k)).Take(_options.ElementsPerTensor).Order();
    }

    /// <summary>
    /// An element that does not fit is looked at again with a finer step: a kink beside it then falls out of reach, and
    /// one that it lies on shows in the one-sided differences.
    /// </summary>
    private GradientElement Judge(Slope slope, double scale)
    {
        double derived = slope.Variables.Derived[slope.Variables.Place(slope.RowMajor)];
        string name = slope.Variables.NameOf(slope.RowMajor);
        double error = Error(derived, slope.Numerical, scale);
        if (error <= _options.Tolerance)
        {
            return new(name, derived, slope.Numerical, error, false);
        }

        double step = _options.Step / Refinement;
        double numerical = Difference(slope.Variables, slope.RowMajor, step);
        double refined = Error(derived, numerical, scale);
        double jump = Jump(slope.Variables, slope.RowMajor, step);
        bool isAtKink = refined > _options.Tolerance && jump > LeastJump * scale && jump >= Math.Abs(derived - numerical);
        return new(name, derived, numerical, refined, isAtKink);
    }

    private static double Error(double derived, double numerical, double scale)
    {
        double error = Math.Abs(derived - numerical) / scale;
        return double.IsFinite(error) ? error : double.PositiveInfinity;
    }

    private double Difference(GradientVariables variables, int rowMajor, double relativeStep)
    {
        double step = StepAt(variables, rowMajor, relativeStep);
        return (ValueAt(variables, rowMajor, step) - ValueAt(variables, rowMajor, -step)) / (2 * step);
    }

    /// <summary>How far the differences to the right and to the left are apart.</summary>
    private double Jump(GradientVariables variables, int rowMajor, double relativeStep)
    {
        double step = StepAt(variables, rowMajor, relativeStep);
        double curved = ValueAt(variables, rowMajor, step) - (2 * ValueAt(variables, rowMajor, 0)) + ValueAt(variables, rowMajor, -step);
        return Math.Abs(curved / step);
    }

    private static double StepAt(GradientVariables variables, int rowMajor, double relativeStep) =>
        relativeStep * Math.Max(1, Math.Abs(variables.Get(variables.Place(rowMajor))));

    private double ValueAt(GradientVariables variables, int rowMajor, double step)
    {
        int place = variables.Place(rowMajor);
        double value = variables.Get(place);
        try
        {
            variables.Set(place, value + step);
            return _function();
        }
        finally
        {
            variables.Set(place, value);
        }
    }

    private sealed record Slope(GradientVariables Variables, int RowMajor, double Numerical);
}
