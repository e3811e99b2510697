using Examples;
using NetGen;

namespace Pictures;

/// <summary>Three arms of a spiral, and where a network decides for which.</summary>
internal static class Regions
{
    private const int Arms = 3;

    /// <summary>Learns to tell the arms apart.</summary>
    /// <returns>The picture, and the share of points on the right side.</returns>
    public static (Picture Picture, double Accuracy) Draw(ulong seed)
    {
        Dataset<float, int> points = DrawSpiral(240, seed);
        var net = new PointNet(seed);
        Trainer.Fit(net, points, new Adam(0.01), new FitOptions { Epochs = 300, BatchSize = 16, Seed = seed });
        var predictor = net.CreatePredictor();
        double[] places = [.. points.Inputs.ToArray().Select(x => (double)x)];
        var picture = TeachingPictures.DecisionRegions("Decision regions", Score, places, points.Targets, ["first arm", "second arm", "third arm"]);
        return (picture, Trainer.Evaluate(net, points).Accuracy!.Value);

        void Score(double x, double y, Span<double> scores)
        {
            Span<float> outputs = stackalloc float[Arms];
            predictor.Predict([(float)x, (float)y], outputs);
            for (int k = 0; k < Arms; k++)
            {
                scores[k] = outputs[k];
            }
        }
    }

    private static Dataset<float, int> DrawSpiral(int count, ulong seed)
    {
        var draw = new Draw(seed);
        float[] inputs = new float[2 * count];
        int[] arms = new int[count];
        for (int n = 0; n < count; n++)
        {
            arms[n] = n % Arms;
            double radius = draw.Between(0.1, 1), angle = (2 * Math.PI * arms[n] / Arms) + (4 * radius) + draw.Normal(0.12);
            (inputs[2 * n], inputs[(2 * n) + 1]) = ((float)(radius * Math.Cos(angle)), (float)(radius * Math.Sin(angle)));
        }

        return new Dataset<float, int>(inputs, 2, arms);
    }
}
