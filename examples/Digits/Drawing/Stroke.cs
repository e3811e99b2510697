namespace Digits.Drawing;

/// <summary>One movement of the pen in the unit square, as a chain of points close enough to join with straight lines.</summary>
internal sealed class Stroke
{
    private const int PointsPerSpan = 6;

    private Stroke(Point[] points) => Points = points;

    public IReadOnlyList<Point> Points { get; }

    /// <summary>Straight lines from point to point.</summary>
    /// <param name="coordinates">x and y in turn.</param>
    public static Stroke Lines(params ReadOnlySpan<double> coordinates) => new(ToPoints(coordinates));

    /// <summary>A smooth curve through all points; closed if it ends where it starts.</summary>
    /// <param name="coordinates">x and y in turn.</param>
    public static Stroke Curve(params ReadOnlySpan<double> coordinates)
    {
        Point[] knots = ToPoints(coordinates);
        bool closed = knots[0] == knots[^1];
        var points = new List<Point>((knots.Length * PointsPerSpan) + 1) { knots[0] };
        for (int span = 0; span + 1 < knots.Length; span++)
        {
            Point before = span > 0 ? knots[span - 1] : closed ? knots[^2] : knots[0];
            Point after = span + 2 < knots.Length ? knots[span + 2] : closed ? knots[1] : knots[^1];
            for (int i = 1; i <= PointsPerSpan; i++)
            {
                points.Add(CatmullRom(before, knots[span], knots[span + 1], after, (double)i / PointsPerSpan));
            }
        }

        return new Stroke([.. points]);
    }

    private static Point[] ToPoints(ReadOnlySpan<double> coordinates)
    {
        var points = new Point[coordinates.Length / 2];
        for (int i = 0; i < points.Length; i++)
        {
            points[i] = new Point(coordinates[2 * i], coordinates[(2 * i) + 1]);
        }

        return points;
    }

    private static Point CatmullRom(Point before, Point from, Point to, Point after, double t) => new(
        CatmullRom(before.X, from.X, to.X, after.X, t), CatmullRom(before.Y, from.Y, to.Y, after.Y, t));

    /// <summary>The cubic from <paramref name="from"/> (t = 0) to <paramref name="to"/> (t = 1) with slopes from their neighbours.</summary>
    private static double CatmullRom(double before, double from, double to, double after, double t)
    {
        double linear = to - before;
        double square = (2 * before) - (5 * from) + (4 * to) - after;
        double cube = (3 * from) - before - (3 * to) + after;
        return from + (0.5 * t * (linear + (t * (square + (t * cube)))));
    }
}
