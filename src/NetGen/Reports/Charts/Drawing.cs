using System.Globalization;
using System.Text;
using System.Xml;

namespace NetGen;

/// <summary>Writes the elements of an SVG picture.</summary>
internal sealed class Drawing
{
    // Beyond this, renderers lose precision; nothing so far away is seen.
    private const double Farthest = 1e5;

    private readonly StringBuilder _text = new();

    public static string Number(double value) =>
        Math.Round(Math.Clamp(value, -Farthest, Farthest), 1).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>Text for XML and HTML, without the characters that XML cannot hold.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            bool isPair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
            escaped.Append(text[i] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                _ when isPair => text.Substring(i++, 2),
                var c when XmlConvert.IsXmlChar(c) => c.ToString(),
                _ => "\uFFFD",
            });
        }

        return escaped.ToString();
    }

    public void Text(string text, double x, double y, string css) =>
        Append($"<text class=\"{css}\" x=\"{Number(x)}\" y=\"{Number(y)}\">{Escape(text)}</text>");

    public void TurnedText(string text, double x, double y, double degrees, string css) =>
        Append($"<text class=\"{css}\" transform=\"translate({Number(x)} {Number(y)}) rotate({Number(degrees)})\">{Escape(text)}</text>");

    public void Line(double x1, double y1, double x2, double y2, string css) =>
        Append($"<path class=\"{css}\" d=\"M{Number(x1)} {Number(y1)} L{Number(x2)} {Number(y2)}\"/>");

    public void Path(string data, string css)
    {
        if (data.Length > 0)
        {
            Append($"<path class=\"{css}\" d=\"{data}\"/>");
        }
    }

    public void Rectangle(double x, double y, double width, double height, string css, double radius = 0, double opacity = 1, string? tip = null) =>
        Append($"<rect class=\"{css}\" x=\"{Number(x)}\" y=\"{Number(y)}\" width=\"{Number(width)}\" height=\"{Number(height)}\"{Radius(radius)}{Opacity(opacity)}{End("rect", tip)}");

    public void Circle(double x, double y, double radius, string css, string? tip = null) =>
        Append($"<circle class=\"{css}\" cx=\"{Number(x)}\" cy=\"{Number(y)}\" r=\"{Number(radius)}\"{End("circle", tip)}");

    public void Image(byte[] png, double x, double y, double width, double height, string description) =>
        Append($"<image x=\"{Number(x)}\" y=\"{Number(y)}\" width=\"{Number(width)}\" height=\"{Number(height)}\" preserveAspectRatio=\"none\" style=\"image-rendering: pixelated\" href=\"data:image/png;base64,{Convert.ToBase64String(png)}\"><title>{Escape(description)}</title></image>");

    /// <summary>What follows is cut off outside of a rectangle, and its coordinates begin there.</summary>
    public void BeginClip(double x, double y, double width, double height) =>
        Append($"<svg x=\"{Number(x)}\" y=\"{Number(y)}\" width=\"{Number(width)}\" height=\"{Number(height)}\" overflow=\"hidden\">");

    public void EndClip() => Append("</svg>");

    public override string ToString() => _text.ToString();

    private static string Radius(double radius) => radius > 0 ? $" rx=\"{Number(radius)}\"" : "";

    private static string Opacity(double opacity) =>
        opacity < 1 ? $" fill-opacity=\"{Math.Max(0, opacity).ToString("0.###", CultureInfo.InvariantCulture)}\"" : "";

    private static string End(string element, string? tip) => tip is null ? "/>" : $"><title>{Escape(tip)}</title></{element}>";

    private void Append(string element) => _text.Append(element).Append('\n');
}
