namespace NetGen;

/// <summary>How wide text is, roughly: pictures are written without a font at hand.</summary>
internal static class GraphText
{
    /// <summary>The width in the unit of the font's size.</summary>
    public static double Width(string text, double size) => size * text.Sum(Width);

    /// <summary>The text, with its end left out where it is too long.</summary>
    public static string Shorten(string text, int length) => text.Length <= length ? text : text[..(length - 1)] + "…";

    private static double Width(char c) => c switch
    {
        >= '₀' and <= '₉' or '′' or '⁽' or '⁾' => 0.38,
        'i' or 'j' or 'l' or '|' or '\'' or '.' or ',' or ':' or ';' or '·' => 0.3,
        ' ' or '(' or ')' or '[' or ']' or 'f' or 't' or 'r' or '/' => 0.38,
        'm' or 'w' or 'M' or 'W' or '…' => 0.88,
        '=' or '+' or '−' or '<' or '>' or '≤' or '≥' or '→' => 0.64,
        >= 'A' and <= 'Z' => 0.68,
        _ => 0.58,
    };
}
