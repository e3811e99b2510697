using System.Globalization;

namespace NetGen.Generator.Emission;

/// <summary>What differs between code in single and in double precision: type names and literals.</summary>
internal sealed class Dialect(bool isDouble)
{
    public string Type => isDouble ? "double" : "float";

    public string ReadOnlySpan => $"global::System.ReadOnlySpan<{Type}>";

    public string Span => $"global::System.Span<{Type}>";

    /// <summary>The elementary functions of the library.</summary>
    public string Functions => isDouble ? "global::NetGen.Numerics.DoubleMath" : "global::NetGen.Numerics.FloatMath";

    /// <summary>The functions of the platform that are exact and thus the same everywhere.</summary>
    public string Math => isDouble ? "global::System.Math" : "global::System.MathF";

    /// <summary>The lanes that reductions use on every machine.</summary>
    public string WideLanes => Lanes(512);

    public string ScalarLanes => "global::NetGen.Numerics." + (isDouble ? "Double1" : "Float1");

    public string Lanes(int bits) => "global::NetGen.Numerics." + (isDouble ? "Double" : "Float") + bits.ToString(CultureInfo.InvariantCulture);

    /// <summary>Two types of lanes as one.</summary>
    public string Pair(string lower, string upper) => $"global::NetGen.Numerics.LanePair<{lower}, {upper}, {Type}>";

    /// <summary>The widest vector that so many elements fill.</summary>
    public int BitsOf(int elements) => System.Math.Max(128, System.Math.Min(512, elements * (isDouble ? 64 : 32)));

    /// <summary>The shortest literal that reads back as exactly the same number; whole ones as in a textbook, for places where they become real.</summary>
    public string ShortLiteral(double value)
    {
        if (value == System.Math.Round(value) && System.Math.Abs(value) < 1e9 && (value != 0 || 1 / value > 0))
        {
            return value.ToString("0", CultureInfo.InvariantCulture);
        }

        if (double.IsNaN(value) || double.IsInfinity(value) || value == 0)
        {
            return Literal(value);
        }

        for (int digits = isDouble ? 15 : 6; ; digits++)
        {
            string text = value.ToString("G" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            double read = double.Parse(text, CultureInfo.InvariantCulture);
            if (isDouble ? read == value || digits == 17 : (float)read == (float)value || digits == 9)
            {
                return isDouble ? text.IndexOfAny(['.', 'E']) >= 0 ? text : text + "d" : text + "f";
            }
        }
    }

    /// <summary>A literal that reads back as exactly the same number.</summary>
    public string Literal(double value)
    {
        if (double.IsNaN(value))
        {
            return Type + ".NaN";
        }

        if (double.IsInfinity(value))
        {
            return Type + (value > 0 ? ".PositiveInfinity" : ".NegativeInfinity");
        }

        string digits = isDouble ? value.ToString("G17", CultureInfo.InvariantCulture) : ((float)value).ToString("G9", CultureInfo.InvariantCulture);
        bool isNegativeZero = value == 0 && 1 / value < 0;
        return (isNegativeZero && digits[0] != '-' ? "-" : "") + digits + (isDouble ? "d" : "f");
    }
}
