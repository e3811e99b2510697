using System.Globalization;

namespace NetGen;

/// <summary>Numbers as pictures show them: few digits, a real minus, the same in every culture.</summary>
internal static class GraphNumber
{
    public static string Format(double value, int digits)
    {
        if (double.IsNaN(value))
        {
            return "NaN";
        }

        if (double.IsInfinity(value))
        {
            return value > 0 ? "∞" : "−∞";
        }

        double magnitude = Math.Abs(value);
        bool isWhole = magnitude < 1e7 && magnitude == Math.Floor(magnitude);
        string text = isWhole ? magnitude.ToString("0", CultureInfo.InvariantCulture) : Short(magnitude, digits);
        return value < 0 ? "−" + text : text;
    }

    /// <summary>The number as a factor or summand.</summary>
    public static string InFormula(double value) => value < 0 ? $"({Format(value, 9)})" : Format(value, 9);

    private static string Short(double magnitude, int digits)
    {
        string text = magnitude.ToString("G" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        int exponent = text.IndexOf('E', StringComparison.Ordinal);
        if (exponent < 0)
        {
            return text;
        }

        int power = int.Parse(text.AsSpan(exponent + 1), CultureInfo.InvariantCulture);
        return power >= 0 && power <= 6
            ? magnitude.ToString("0", CultureInfo.InvariantCulture)
            : $"{text[..exponent]}e{(power < 0 ? "−" : "")}{Math.Abs(power).ToString(CultureInfo.InvariantCulture)}";
    }
}
