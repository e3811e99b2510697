using NetGen;

namespace Pictures;

/// <summary>One hidden layer comes as close to a function as one likes: here at several stages of its training.</summary>
internal static class Approximation
{
    private const int Points = 200;

    private static readonly int[] Stages = [1, 5, 200];

    /// <summary>Learns a wave.</summary>
    /// <returns>The picture, and the largest distance from the wave in the end.</returns>
    public static (Picture Picture, double Error) Draw(ulong seed)
    {
        double[] x = [.. Enumerable.Range(0, Points).Select(i => -1 + (2.0 * i / (Points - 1)))], y = [.. x.Select(Wave)];
        var data = new Dataset<double, double>(x, 1, y);
        var fits = new List<(string, Func<double, double>)>();
        CurveNet? net = null;
        foreach (int epochs in Stages)
        {
            net = new CurveNet(seed);
            Trainer.Fit(net, data, new LBFGS { LineSearch = LBFGSLineSearch.StrongWolfe }, new FitOptions { Epochs = epochs });
            var predictor = net.CreatePredictor();
            fits.Add(($"{epochs * 20} iterations", at => Predict(predictor, at)));
        }

        var last = net!.CreatePredictor();
        return (TeachingPictures.Fits("Universal approximation", Wave, -1, 1, fits), x.Max(at => Math.Abs(Wave(at) - Predict(last, at))));
    }

    private static double Predict(IPredictor<CurveNet, double> predictor, double x)
    {
        Span<double> y = stackalloc double[1];
        predictor.Predict([x], y);
        return y[0];
    }

    private static double Wave(double x) => Math.Sin(6 * x) + (0.5 * Math.Sin((15 * x) + 1));
}
