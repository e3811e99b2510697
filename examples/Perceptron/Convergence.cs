using Examples;

namespace Perceptron;

/// <summary>Learning on separable data: a perceptron makes no more mistakes than (R/γ)², however long it goes on.</summary>
internal static class Convergence
{
    private const double LeastMargin = 0.1;

    // Of length 1, with the bias: the line that the points are on both sides of.
    private static readonly double[] Line = [0.6, -0.64, 0.48];

    /// <summary>Draws points on both sides of a line, learns to tell them apart, and counts the mistakes.</summary>
    public static void Show(ulong seed)
    {
        var (points, sides) = DrawPoints(200, seed);
        var net = new Learner(seed);
        var workspace = net.CreateWorkspace(batchCapacity: 1);
        float[] output = new float[1];
        int mistakes = 0, epochs = 0, before;
        do
        {
            (before, epochs) = (mistakes, epochs + 1);
            for (int n = 0; n < sides.Length; n++)
            {
                var point = points.AsSpan(2 * n, 2);
                net.Forward(point, output, workspace);
                mistakes += (output[0] >= 0 ? 1 : -1) == sides[n] ? 0 : 1;
                net.Descend(point, [sides[n]], workspace, rate: 1);
            }
        }
        while (mistakes > before);

        // R is the length of the longest example and γ the distance of the nearest from the line; the bias is the weight of a constant 1.
        double radius = Math.Sqrt(points.Chunk(2).Max(p => (p[0] * p[0]) + (p[1] * p[1]) + 1));
        double margin = points.Chunk(2).Min(p => Math.Abs(Side(p[0], p[1])));
        Console.WriteLine($"{sides.Length} separable points: {mistakes} mistakes in {epochs} epochs, then none; at most (R/γ)² = {Math.Pow(radius / margin, 2):F1}");
    }

    private static (float[] Points, float[] Sides) DrawPoints(int count, ulong seed)
    {
        var draw = new Draw(seed);
        var points = new List<float>();
        var sides = new List<float>();
        while (sides.Count < count)
        {
            float x = (float)draw.Between(-1, 1), y = (float)draw.Between(-1, 1);
            if (Math.Abs(Side(x, y)) >= LeastMargin)
            {
                points.AddRange(x, y);
                sides.Add(Math.Sign(Side(x, y)));
            }
        }

        return ([.. points], [.. sides]);
    }

    private static double Side(double x, double y) => (Line[0] * x) + (Line[1] * y) + Line[2];
}
