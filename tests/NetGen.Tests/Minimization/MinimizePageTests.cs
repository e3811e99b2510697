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
        Assert.All(example.Split("\n\npublic static partial class "), part => Assert.Contains(part.Trim(), here, StringComparison.Ordinal));
    }

    private static void Example()
    {
        // Is the gradient right? Twenty random points say so, or name the element that is not.
        var report = GradientCheck.Function(Curves.Valley, Curves.ValleyGradient, new RandomPoints(count: 20, dimensions: 2, low: -2, high: 2));
        Console.WriteLine(report.Passed);

        var fast = Minimize.LBFGS(Curves.ValleyGradient, [-1.2, 1.0]);
        Console.WriteLine($"L-BFGS: {fast.Iterations} iterations to ({fast.Point[0]:F6}, {fast.Point[1]:F6})");

        // The textbook's way, with its path kept for a picture.
        var path = new MinimizationPath<double>(iterations: 1000, dimensions: 2);
        var slow = Minimize.GradientDescent(Curves.ValleyGradient, [-1.2, 1.0], new() { StepSize = 1e-3, MaxIterations = 1000 }, path);
        Console.WriteLine($"gradient descent: {slow.Status}, cost {path.Costs[0]:F1} to {path.Costs[1000]:F3} in {path.Count} points");

        // A decay y = a·exp(−b·t) through measurements.
        double[] y = [2.01, 1.51, 1.09, 0.83, 0.60, 0.45, 0.33, 0.25];
        var fit = Minimize.LevenbergMarquardt(
            (p, r) => Curves.Residuals(p, y, r), (p, r, jacobian) => Curves.ResidualsJacobian(p, y, r, jacobian), [1.0, 1.0], y.Length);
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

public static partial class Curves
{
    /// <summary>Rosenbrock's valley. The minimum is 0 at (1, 1).</summary>
    [Differentiable]
    public static double Valley(ReadOnlySpan<double> x) => 100 * Math.Pow(x[1] - x[0] * x[0], 2) + Math.Pow(1 - x[0], 2);

    [Differentiable]
    public static void Residuals(ReadOnlySpan<double> p, [Constant] ReadOnlySpan<double> y, Span<double> r)
    {
        for (int t = 0; t < y.Length; t++)
        {
            r[t] = p[0] * Math.Exp(-p[1] * t) - y[t];
        }
    }
}
