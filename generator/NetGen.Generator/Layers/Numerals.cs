using System.Globalization;

namespace NetGen.Generator.Layers;

/// <summary>Numbers as text, the same under every culture and on every runtime.</summary>
internal static class Numerals
{
    public static string Format(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The shortest text that reads back as the same <c>double</c>.</summary>
    public static string Format(double value) =>
        Shortest(15, 17, digits => value.ToString(digits, CultureInfo.InvariantCulture), text => double.Parse(text, CultureInfo.InvariantCulture).Equals(value));

    /// <summary>The shortest text that reads back as the same <c>float</c>.</summary>
    public static string Format(float value) =>
        Shortest(7, 9, digits => value.ToString(digits, CultureInfo.InvariantCulture), text => float.Parse(text, CultureInfo.InvariantCulture).Equals(value));

    /// <summary>The number that a <c>float</c> literal was written as: 0.1 for <c>0.1f</c>, so that a network in double precision uses just that.</summary>
    public static double AsWritten(float value) => float.IsNaN(value) || float.IsInfinity(value) || value == 0
        ? value
        : double.Parse(Format(value), CultureInfo.InvariantCulture);

    /// <summary>A shape for a sentence: "10 features", "16×4×4".</summary>
    public static string Describe(Shape shape) => shape.Rank switch
    {
        1 when shape[0] == 1 => "1 feature",
        1 => $"{Format((long)shape[0])} features",
        _ => shape.ToString(),
    };

    private static string Shortest(int fewest, int most, Func<string, string> format, Func<string, bool> isSame)
    {
        for (int digits = fewest; digits < most; digits++)
        {
            string text = format("G" + Format((long)digits));
            if (isSame(text))
            {
                return text;
            }
        }

        return format("G" + Format((long)most));
    }
}
