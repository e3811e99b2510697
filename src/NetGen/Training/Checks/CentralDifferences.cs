using NetGen.Numerics;

namespace NetGen;

/// <summary>
/// Compares derived gradients with central differences of functions of mutable variables. Richardson's extrapolation,
/// (4·D(h/2) − D(h)) / 3 of differences with two steps, cancels the part of the error that grows with h².
/// </summary>
internal sealed class CentralDifferences
{
    /// <summary>The least jump of a slope, relative to max(1, ‖g‖∞), that is a kink and not mere curvature.</summary>
    private const double LeastJump = 1e-3;

    private readonly GradientCheckOptions _options;
    private readonly List<GradientElement> _elements = [];
    private double _norm;
    private int _points;

    public CentralDifferences(GradientCheckOptions options, bool extrapolates)
    {
        _options = options;
        Extrapolates = extrapolates;
        Step = options.Step ?? (extrapolates ? 1e-3 : 1e-5);
    }

    public double Step { get; }

    public double Tolerance => _options.Tolerance;

    public bool Extrapolates { get; }

    /// <summary>The step of the second look at an element that does not fit.</summary>
    private double FineStep => Extrapolates ? Step / 1000 : Step / 10;

    public static GradientReport Compare(Func<double> function, IReadOnlyList<GradientVariables> variables, GradientCheckOptions options)
    {
        var differences = new CentralDifferences(options, extrapolates: false);
        differences.Add(function, variables);
        return differences.Report();
    }

    /// <summary>Compares at one point.</summary>
    public void Add(Func<double> function, IReadOnlyList<GradientVariables> variables)
    {
        var slopes = variables.SelectMany(v => SlopesOf(function, v)).ToList();
        double norm = slopes.Select(s => Math.Abs(s.Numerical)).DefaultIfEmpty(0).Max();
        double scale = double.IsFinite(norm) ? Math.Max(1, norm) : 1;
        _elements.AddRange(slopes.Select(s => Judge(s, scale)));
        _norm = Math.Max(_norm, norm);
        _points++;
    }

    /// <param name="subject">What was checked, in words.</param>
    public GradientReport Report(string subject = "gradient") => new(_elements, _norm, this, subject, _points);

    private IEnumerable<Slope> SlopesOf(Func<double> function, GradientVariables variables) =>
        Places(variables).Select(k => new Element(function, variables, k)).Select(e => new Slope(e, Difference(e, Step)));

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
        Element element = slope.Element;
        double error = Error(element.Derived, slope.Numerical, scale);
        if (error <= Tolerance)
        {
            return element.Report(slope.Numerical, error, false);
        }

        double numerical = Difference(element, FineStep);
        double refined = Error(element.Derived, numerical, scale);
        double jump = Jump(element, FineStep);
        bool isAtKink = refined > Tolerance && jump > LeastJump * scale && jump >= Math.Abs(element.Derived - numerical);
        return element.Report(numerical, refined, isAtKink);
    }

    private static double Error(double derived, double numerical, double scale)
    {
        double error = Math.Abs(derived - numerical) / scale;
        return double.IsFinite(error) ? error : double.PositiveInfinity;
    }

    private double Difference(Element element, double relativeStep)
    {
        double step = StepAt(element, relativeStep);
        return Extrapolates
            ? ((4 * Difference(step / 2)) - Difference(step)) / 3
            : Difference(step);

        double Difference(double h) => (element.ValueAt(h) - element.ValueAt(-h)) / (2 * h);
    }

    /// <summary>How far the differences to the right and to the left are apart.</summary>
    private static double Jump(Element element, double relativeStep)
    {
        double step = StepAt(element, relativeStep);
        double curved = element.ValueAt(step) - (2 * element.ValueAt(0)) + element.ValueAt(-step);
        return Math.Abs(curved / step);
    }

    private static double StepAt(Element element, double relativeStep) => relativeStep * Math.Max(1, Math.Abs(element.Value));

    private sealed record Slope(Element Element, double Numerical);

    /// <summary>One variable of a function.</summary>
    private sealed record Element(Func<double> Function, GradientVariables Variables, int RowMajor)
    {
        public double Value => Variables.Get(Place);

        public double Derived => Variables.Derived[Place];

        private int Place => Variables.Place(RowMajor);

        public GradientElement Report(double numerical, double error, bool isAtKink) =>
            new(Variables.NameOf(RowMajor), RowMajor, Derived, numerical, error, isAtKink);

        public double ValueAt(double step)
        {
            double value = Value;
            try
            {
                Variables.Set(Place, value + step);
                return Function();
            }
            finally
            {
                Variables.Set(Place, value);
            }
        }
    }
}
