using Xunit.Abstractions;

namespace NetGen.Generator.Tests.Functions;

/// <summary>
/// Random formulas and small programs of the whole table, composed at random: everything that is generated for them against
/// differences that are extrapolated to a step of zero, and that say themselves how exact they are.
/// </summary>
public class RandomFunctionTests(ITestOutputHelper output)
{
    private const int Formulas = 300;
    private const int Programs = 60;
    private const int Points = 3;
    private const double First = 1e-8;
    private const double Second = 1e-6;

    private static readonly Lazy<IReadOnlyList<CompiledFunction>> Functions = new(() => DrawnFunctions.Draw(Formulas, Programs, seed: 20));

    private readonly Dictionary<string, double> _worst = [];
    private readonly List<string> _failures = [];
    private int _compared;
    private int _kinks;

    [Fact]
    public void First_derivatives_of_numbers()
    {
        foreach (var (function, point) in Cases(isNumber: true))
        {
            int inputs = function.Drawn.Inputs;
            double[] direction = Arbitrary(inputs, 7);
            if (Jacobian(function, function.Traced, point, First) is not [var numerical])
            {
                continue;
            }

            double[] gradient = function.At("Gradient", inputs + 1)(point);
            Close("gradient", gradient[..^1], numerical, First, function, point);
            Close("value", [gradient[^1]], function.Value(point), 1e-14, function, point);
            Close("slope", function.Along("Slope", 1)(point, direction), [Dot(numerical, direction)], First, function, point);
            if (function.Drawn.Parameters.All(p => !p.IsSpan))
            {
                Close("partials", function.At("Partials", inputs + 1)(point), gradient, 1e-14, function, point);
            }
        }

        Report(0.9);
    }

    [Fact]
    public void Second_derivatives_of_numbers()
    {
        foreach (var (function, point) in Cases(isNumber: true))
        {
            int inputs = function.Drawn.Inputs;
            var gradient = function.At("Gradient", inputs + 1);
            double[] direction = Arbitrary(inputs, 7);
            if (Jacobian(function, p => gradient(p)[..^1], point, Second) is not { } rows)
            {
                continue;
            }

            double[] numerical = [.. rows.SelectMany(r => r)];
            var (derived, hessian) = function.Hessian(point);
            Close("gradient beside the Hessian", derived, gradient(point)[..^1], 1e-13, function, point);
            Close("Hessian", hessian, numerical, Second, function, point);
            Close("Hessian times vector", function.Along("HessianVector", inputs)(point, direction), [.. rows.Select(r => Dot(r, direction))], Second, function, point);
            for (int k = 0; k < inputs * inputs; k++)
            {
                Assert.Equal(hessian[(k % inputs * inputs) + (k / inputs)], hessian[k]);
            }
        }

        Report(0.9);
    }

    [Fact]
    public void Jacobians()
    {
        foreach (var (function, point) in Cases(isNumber: false))
        {
            var (inputs, results) = (function.Drawn.Inputs, function.Drawn.Results);
            if (Jacobian(function, function.Traced, point, First) is not { } rows)
            {
                continue;
            }

            double[] direction = Arbitrary(inputs, 7);
            double[] adjoint = Arbitrary(results, 5);
            Close("Jacobian", function.At("Jacobian", results * inputs)(point), [.. rows.SelectMany(r => r)], First, function, point);
            Close("slopes", function.Along("Slope", results)(point, direction), [.. rows.Select(r => Dot(r, direction))], First, function, point);
            Close("pullback", function.Along("Pullback", inputs)(point, adjoint), [.. Enumerable.Range(0, inputs).Select(m => Dot([.. rows.Select(r => r[m])], adjoint))], First, function, point);
        }

        Report(0.9);
    }

    [Fact]
    public void Graphs()
    {
        foreach (var (function, point) in Cases(isNumber: true).Concat(Cases(isNumber: false)))
        {
            var (inputs, results) = (function.Drawn.Inputs, function.Drawn.Results);
            bool isNumber = function.Drawn.Kind == ResultKind.Number;
            double[] derived = isNumber ? function.At("Gradient", inputs + 1)(point)[..^1] : function.At("Jacobian", results * inputs)(point);
            if (!derived.Concat(function.Value(point)).All(double.IsFinite))
            {
                _kinks++;
                continue;
            }

            _compared++;
            var (values, jacobian) = function.Graph(point);
            Close("value in the graph", values, function.Value(point), 1e-14, function, point);
            Close("gradient in the graph", jacobian, derived, 1e-10, function, point);
        }

        Report(0.9);
    }

    private static IEnumerable<(CompiledFunction Function, double[] Point)> Cases(bool isNumber) => Functions.Value
        .Where(f => f.Drawn.Kind == ResultKind.Number == isNumber)
        .SelectMany((f, k) => Enumerable.Range(0, Points).Select(n => (f, Arbitrary(f.Drawn.Inputs, (100 * k) + n))));

    /// <summary>The derivatives of all results by differences; null next to a kink or where differences are not exact enough.</summary>
    private double[][]? Jacobian(CompiledFunction function, Func<double[], double[]> results, double[] point, double tolerance)
    {
        var columns = Enumerable.Range(0, point.Length).Select(m => Differences.Of(results, function.Path, point, m)).ToList();
        double scale = columns.SelectMany(c => c.Slopes).Append(1).Max(Math.Abs);
        if (!(columns.Max(c => c.Error) <= 0.1 * tolerance * scale))
        {
            _kinks++;
            return null;
        }

        _compared++;
        return [.. Enumerable.Range(0, columns[0].Slopes.Length).Select(n => columns.Select(c => c.Slopes[n]).ToArray())];
    }

    private void Close(string what, double[] derived, double[] expected, double tolerance, CompiledFunction function, double[] point)
    {
        double scale = expected.Append(1).Max(Math.Abs);
        for (int k = 0; k < expected.Length; k++)
        {
            double error = Math.Abs(derived[k] - expected[k]) / scale;
            if (!(error <= tolerance))
            {
                _failures.Add($"{what}[{k}] is {derived[k]:G17} and not {expected[k]:G17} at ({string.Join(", ", point)}):\n{function.Drawn.Source}");
                return;
            }

            _worst[what] = Math.Max(_worst.GetValueOrDefault(what), error);
        }
    }

    private void Report(double enough)
    {
        output.WriteLine($"{_compared} points compared, {_kinks} next to kinks");
        foreach (var (what, error) in _worst)
        {
            output.WriteLine($"{what}: {error:E1}");
        }

        Assert.True(_failures.Count == 0, $"{_failures.Count} comparisons failed:\n{string.Join("\n", _failures.Take(10))}");
        Assert.True(_compared >= enough * (_compared + _kinks), $"Only {_compared} of {_compared + _kinks} points could be compared.");
    }

    private static double Dot(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum();

    private static double[] Arbitrary(int length, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, length).Select(_ => (2.4 * random.NextDouble()) - 1.2)];
    }
}
