using System.Collections;

namespace NetGen;

/// <summary>Small images side by side, such as the filters of a convolution.</summary>
/// <param name="title">The heading; may be empty.</param>
public sealed class ImageGrid(string title) : Picture(title), IEnumerable<PixelImage>
{
    private const double Margin = 14, Gap = 10, CaptionSize = 11, CaptionHeight = 17;

    private readonly List<(PixelImage Image, string Caption)> _images = [];

    /// <summary>The width of the whole picture in pixels, at least 120. Default: 720.</summary>
    public int Width { get; init => field = AtLeast(120, value, nameof(Width)); } = 720;

    /// <summary>The longer side of an image in pixels, at least 8. Default: 64.</summary>
    public int ImageSize { get; init => field = AtLeast(8, value, nameof(ImageSize)); } = 64;

    /// <summary>Adds an image.</summary>
    /// <param name="image">The image.</param>
    /// <param name="caption">What stands below it.</param>
    /// <returns>This grid.</returns>
    public ImageGrid Add(PixelImage image, string caption = "")
    {
        ArgumentNullException.ThrowIfNull(image);
        ArgumentNullException.ThrowIfNull(caption);
        _images.Add((image, caption));
        return this;
    }

    /// <summary>The images.</summary>
    public IEnumerator<PixelImage> GetEnumerator() => _images.Select(i => i.Image).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private protected override (double Width, double Height) Draw(Drawing drawing)
    {
        double top = Title.Length > 0 ? 40 : Margin;
        if (Title.Length > 0)
        {
            drawing.Text(Title, Margin, 25, "title");
        }

        double captions = _images.Select(i => GraphText.Width(i.Caption, CaptionSize)).DefaultIfEmpty(0).Max();
        double column = Math.Min(Math.Max(ImageSize, captions) + Gap, Width - (2 * Margin));
        int columns = Math.Max(1, (int)((Width - (2 * Margin) + Gap) / column));
        double row = ImageSize + Gap + (captions > 0 ? CaptionHeight : 0);
        for (int i = 0; i < _images.Count; i++)
        {
            Draw(drawing, _images[i], Margin + (i % columns * column), top + (i / columns * row), column - Gap);
        }

        int rows = (_images.Count + columns - 1) / columns;
        return (Width, top + (rows * row) + 4);
    }

    private static int AtLeast(int least, int value, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least, name);
        return value;
    }

    private void Draw(Drawing drawing, (PixelImage Image, string Caption) entry, double x, double y, double column)
    {
        double scale = ImageSize / (double)Math.Max(entry.Image.Width, entry.Image.Height);
        double width = entry.Image.Width * scale, height = entry.Image.Height * scale;
        drawing.Image(entry.Image.ToPng(), x, y, width, height, entry.Caption);
        drawing.Rectangle(x, y, width, height, "frame");
        if (entry.Caption.Length > 0)
        {
            int longest = Math.Max(3, (int)(column / (CaptionSize * 0.5)));
            drawing.Text(GraphText.Shorten(entry.Caption, longest), x, y + ImageSize + 13, "note");
        }
    }
}
