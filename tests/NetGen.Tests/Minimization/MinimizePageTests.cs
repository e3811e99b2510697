using System.Globalization;
using System.Runtime.CompilerServices;

namespace NetGen.Tests.Minimization;

/// <summary>The example of docs/minimize.md: it stands here word by word, and prints what the page says.</summary>
public class MinimizePageTests
{
    [Fact]
    public void The_page_has_this_example_and_what_it_prints()
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        Example();
        string page = File.ReadAllText(Path.Combine(Path.GetDirectoryName(Source())!, "..", "..", "..", "docs", "minimize.md")).ReplaceLineEndings("\n");
        Assert.Equal(string.Join('\n', Console.Lines) + "\n", Block(page, "prints\n\n```\n"));
        string here = string.Join('\n', File.ReadAllLines(Source()).Select(line => line.Trim()));
        string example = string.Join('\n', Block(page, "```csharp\nusing NetGen;\n\n").Split('\n').Select(line => line.Trim()));
        Assert.Contains(example, here, StringComparison.Ordinal);
    }

    private static void Example()
    {
        // Rosenbrock's valley, 100·(y − x²)² + (1 − x)², with its gradient. The minimum is 0 at (1, 1).
        static double Valley(ReadOnlySpan<double> x, Span<double> gradient)
        {
            double a = x[1] - (x[0] * x[0]), b = 1 - x[0];
            gradient[0] = (-400 * a * x[0]) - (2 * b);
            gradient[1] = 200 * a;
            return (100 * a * a) + (b * b);
        }

        // Is the gradient right? Twenty random points say so, or name the element that is not.
        var report = GradientCheck.Function(x => Valley(x, new double[2]), Valley, new RandomPoints(count: 20, dimensions: 2, low: -2, high: 2));
        Console.WriteLine(report.Passed);

        var fast = Minimize.LBFGS(Valley, [-1.2, 1.0]);
        Console.WriteLine($"L-BFGS: {fast.Iterations} iterations to ({fast.Point[0]:F6}, {fast.Point[1]:F6})");

        // The textbook's way, with its path kept for a picture.
        var path = new MinimizationPath<double>(iterations: 1000, dimensions: 2);
        var slow = Minimize.GradientDescent(Valley, [-1.2, 1.0], new() { StepSize = 1e-3, MaxIterations = 1000 }, path);
        Console.WriteLine($"gradient descent: {slow.Status}, cost {path.Costs[0]:F1} to {path.Costs[1000]:F3} in {path.Count} points");

        // A decay y = a·exp(−b·t) through measurements.
        double[] y = [2.01, 1.51, 1.09, 0.83, 0.60, 0.45, 0.33, 0.25];

        void Residuals(ReadOnlySpan<double> p, Span<double> r)
        {
            for (int t = 0; t < y.Length; t++)
            {
                r[t] = (p[0] * Math.Exp(-p[1] * t)) - y[t];
            }
        }

        void Jacobian(ReadOnlySpan<double> p, Span<double> r, Span<double> jacobian)
        {
            Residuals(p, r);
            for (int t = 0; t < y.Length; t++)
            {
                jacobian[2 * t] = Math.Exp(-p[1] * t);
                jacobian[(2 * t) + 1] = -t * p[0] * Math.Exp(-p[1] * t);
            }
        }

        var fit = Minimize.LevenbergMarquardt(Residuals, Jacobian, [1.0, 1.0], y.Length);
        Console.WriteLine($"y = {fit.Point[0]:F3}·exp(-{fit.Point[1]:F3}·t), sum of squares {2 * fit.Value:F5}");
    }

    private static string Block(string page, string beginning)
    {
        int first = page.IndexOf(beginning, StringComparison.Ordinal) + beginning.Length;
        return page[first..page.IndexOf("```", first, StringComparison.Ordinal)];
    }

    private static string Source([CallerFilePath] string path = "") => path;

    /// <summary>In place of System.Console.</summary>
    private static class Console
    {
        public static List<string> Lines { get; } = [];

        public static void WriteLine(object line) => Lines.Add($"{line}");
    }
}
