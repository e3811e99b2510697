using System.Text;

namespace NetGen;

/// <summary>
/// A picture as SVG: text that needs no script, no font and no network, and suits light and dark pages by
/// <c>prefers-color-scheme</c>. Numbers look the same in every culture. What is not finite leaves a gap.
/// </summary>
public abstract class Picture
{
    private protected Picture(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        Title = title;
    }

    /// <summary>The heading; may be empty.</summary>
    public string Title { get; }

    /// <summary>The whole picture, to save as a file or to put into a page.</summary>
    public string ToSvg() => Render(PictureStyle.Css);

    /// <summary>Writes the picture into a file.</summary>
    /// <param name="path">The file, usually ending in <c>.svg</c>; one that exists is replaced.</param>
    public void Save(string path) => File.WriteAllText(path, ToSvg());

    /// <summary>The picture for a page that has the style already.</summary>
    internal string ToElement() => Render(style: null);

    /// <summary>Draws, and gives the size in pixels.</summary>
    private protected abstract (double Width, double Height) Draw(Drawing drawing);

    private string Render(string? style)
    {
        var drawing = new Drawing();
        (double width, double height) = Draw(drawing);
        string w = Drawing.Number(Math.Ceiling(width)), h = Drawing.Number(Math.Ceiling(height));
        var text = new StringBuilder();
        text.Append($"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"netgen-chart\" viewBox=\"0 0 {w} {h}\" width=\"{w}\" height=\"{h}\" role=\"img\">\n");
        text.Append($"<title>{Drawing.Escape(Title)}</title>\n");
        if (style is not null)
        {
            text.Append($"<style>\n{style}</style>\n");
        }

        return text.Append(drawing).Append("</svg>\n").ToString();
    }
}
