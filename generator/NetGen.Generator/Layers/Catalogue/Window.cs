using NetGen.Generator.Calculus;

namespace NetGen.Generator.Layers;

/// <summary>A window that slides along one axis of an image.</summary>
/// <param name="Extent">The size of the image.</param>
/// <param name="Size">The size of the window.</param>
/// <param name="Stride">How far it moves.</param>
/// <param name="Before">The padding in front of the image.</param>
/// <param name="After">The padding behind it.</param>
internal sealed record Window(int Extent, int Size, int Stride, int Before, int After)
{
    public long Padded => (long)Extent + Before + After;

    public bool Fits => Size <= Padded;

    /// <summary>How many places the window takes.</summary>
    public long Count => ((Padded - Size) / Stride) + 1;

    /// <summary>The pixel under element <paramref name="element"/> of the window at <paramref name="place"/>.</summary>
    public Affine At(Index place, Index element) => ((Affine)place * Stride) + element - Before;

    /// <summary>Whether both windows fit the image; reports it if not.</summary>
    /// <param name="site">The layer.</param>
    /// <param name="down">The window along the height.</param>
    /// <param name="across">The window along the width.</param>
    /// <param name="noun">What the layer calls the window.</param>
    /// <param name="argument">The argument to blame.</param>
    public static bool Fit(LayerSite site, Window down, Window across, string noun, string argument)
    {
        if (down.Fits && across.Fits)
        {
            return true;
        }

        string input = Area(down.Extent, across.Extent) + " input";
        string padded = down.Before + down.After > 0 ? $"{input} ({Area(down.Padded, across.Padded)} with its padding)" : input;
        bool isSquare = down.Size == across.Size;
        string most = isSquare
            ? Numerals.Format(Math.Min(down.Padded, across.Padded))
            : Area(Math.Min(down.Size, down.Padded), Math.Min(across.Size, across.Padded));
        long padding = Math.Max(down.NeededPadding, across.NeededPadding);
        site.Fail(Problems.KernelTooLarge, argument, Area(down.Size, across.Size), noun, padded, site.Source.Text, most, Numerals.Format(padding));
        return false;
    }

    /// <summary>A pixel, or <paramref name="fill"/> where the window is over the padding.</summary>
    public static Expr Read(Tensor image, Index channel, Affine row, Affine column, double fill)
    {
        bool isInside = IsInside(row, image.Axes[2]) && IsInside(column, image.Axes[3]);
        return isInside
            ? image[LayerScope.Batch, channel, row, column]
            : image.Guarded(fill, LayerScope.Batch, channel, row, column);
    }

    /// <summary>The padding on each side that would make the window fit.</summary>
    private long NeededPadding => Math.Max(0, ((long)Size - Extent + 1) / 2);

    private static bool IsInside(Affine position, Index axis) =>
        position.Range is { } range && range.Min >= 0 && range.Max < axis.Extent.Size;

    private static string Area(long height, long width) => $"{Numerals.Format(height)}×{Numerals.Format(width)}";
}
