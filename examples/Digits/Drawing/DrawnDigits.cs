using NetGen;

namespace Digits.Drawing;

/// <summary>
/// Handwritten-looking digits that the program draws itself, so that it works without any data: each image is a
/// function of its number alone, the same on every run and machine.
/// </summary>
internal static class DrawnDigits
{
    public const int Size = 28;

    private const ulong Seed = 28_06_2024;
    private const int Classes = 10;

    /// <summary>Draws images number <paramref name="first"/> and following.</summary>
    public static Dataset<float, int> Draw(int first, int count)
    {
        var pixels = new float[count * Size * Size];
        var labels = new int[count];
        Parallel.For(0, count, i =>
        {
            labels[i] = (first + i) % Classes;
            Draw(labels[i], new Dice(Seed, first + i), pixels.AsSpan(i * Size * Size, Size * Size));
        });
        return new Dataset<float, int>(pixels, Size * Size, labels);
    }

    private static void Draw(int digit, Dice dice, Span<float> pixels)
    {
        IReadOnlyList<Stroke> strokes = Glyphs.Strokes(digit, dice.Below(Glyphs.CountVariants(digit)));
        var hand = new Handwriting(Size, ref dice);
        double radius = dice.Between(0.5, 1.8);
        var canvas = new Canvas(pixels, Size);
        foreach (Stroke stroke in strokes)
        {
            Trace(canvas, stroke, hand, radius);
        }

        Develop(pixels, ref dice);
    }

    private static void Trace(Canvas canvas, Stroke stroke, Handwriting hand, double radius)
    {
        Point from = hand.Map(stroke.Points[0]);
        for (int i = 1; i < stroke.Points.Count; i++)
        {
            Point to = hand.Map(stroke.Points[i]);
            canvas.Line(from, to, radius);
            from = to;
        }
    }

    /// <summary>Adds what a cheap camera adds: weak contrast, noise, and 256 shades of grey.</summary>
    private static void Develop(Span<float> pixels, ref Dice dice)
    {
        double ink = dice.Between(0.55, 1);
        double noise = dice.Between(0.01, 0.12);
        foreach (ref float pixel in pixels)
        {
            double shade = Math.Clamp((pixel * ink) + dice.Around(noise), 0, 1);
            pixel = (float)Math.Round(shade * 255) / 255;
        }
    }
}
