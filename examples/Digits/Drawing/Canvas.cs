namespace Digits.Drawing;

/// <summary>A grey image on which a round pen draws anti-aliased lines: 0 is paper, 1 is ink.</summary>
internal readonly ref struct Canvas(Span<float> pixels, int size)
{
    private readonly Span<float> _pixels = pixels;

    /// <summary>Draws a straight line. Ink on ink stays ink.</summary>
    /// <param name="from">Where it starts; the pixel in row i and column j is centred on (j, i).</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="radius">Half the width of the pen.</param>
    public void Line(Point from, Point to, double radius)
    {
        double reach = radius + 0.5;
        int top = Clamp(Math.Floor(Math.Min(from.Y, to.Y) - reach));
        int bottom = Clamp(Math.Ceiling(Math.Max(from.Y, to.Y) + reach));
        int left = Clamp(Math.Floor(Math.Min(from.X, to.X) - reach));
        int right = Clamp(Math.Ceiling(Math.Max(from.X, to.X) + reach));
        for (int row = top; row <= bottom; row++)
        {
            for (int column = left; column <= right; column++)
            {
                double coverage = Math.Clamp(reach - Distance(new Point(column, row), from, to), 0, 1);
                ref float pixel = ref _pixels[(row * size) + column];
                pixel = Math.Max(pixel, (float)coverage);
            }
        }
    }

    private static double Distance(Point point, Point from, Point to)
    {
        double lineX = to.X - from.X;
        double lineY = to.Y - from.Y;
        double length = (lineX * lineX) + (lineY * lineY);
        double along = ((point.X - from.X) * lineX) + ((point.Y - from.Y) * lineY);
        double t = length > 0 ? Math.Clamp(along / length, 0, 1) : 0;
        double x = point.X - from.X - (t * lineX);
        double y = point.Y - from.Y - (t * lineY);
        return Math.Sqrt((x * x) + (y * y));
    }

    private int Clamp(double position) => (int)Math.Clamp(position, 0, size - 1);
}
