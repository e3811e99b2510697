using NetGen;

namespace Pictures;

/// <summary>Gradient descent with a small, a good, a large and a too large learning rate.</summary>
internal static class Descent
{
    private const int Steps = 20;

    private static readonly double[] Rates = [0.01, 0.09, 0.19, 0.205];

    /// <summary>Goes down the bowl with each rate.</summary>
    public static Picture Draw() => TeachingPictures.DescentPaths(
        "Gradient descent by learning rate",
        (x, y) => Bowl.Height([x, y]),
        new PlaneArea(-5, 5, -2, 2),
        [.. Rates.Select(rate => ($"rate {rate}", Path(rate)))]);

    private static double[] Path(double rate)
    {
        var path = new MinimizationPath<double>(Steps, dimensions: 2);
        Minimize.GradientDescent<double>(Bowl.HeightGradient, [-4.5, 1], new GradientDescentOptions { StepSize = rate, MaxIterations = Steps }, path);
        return [.. Enumerable.Range(0, path.Count).SelectMany(i => path.Point(i).ToArray())];
    }
}
