using System.Globalization;

namespace NetGen;

/// <summary>Numbers as reports show them.</summary>
internal static class ReportText
{
    // A narrow space, which no culture takes for a decimal point.
    private const string Separator = "\u202F";

    private static readonly NumberFormatInfo Grouped = new() { NumberGroupSeparator = Separator };

    public static string Count(long value) => Math.Abs(value) < 10_000 ? value.ToString(CultureInfo.InvariantCulture) : value.ToString("N0", Grouped);

    /// <summary>Whether a cell stands to the right.</summary>
    public static bool IsNumber(string cell) => cell.Length > 0 && (char.IsAsciiDigit(cell[^1]) || cell[^1] is '%' or '∞' or '–' || cell == "NaN")
        && (char.IsAsciiDigit(cell[0]) || cell[0] is '−' or '-' or '∞' or '–' or 'N' or '.');
}
