using System.Numerics;

namespace NetGen;

/// <summary>A small picture of bytes: grey, or red, green and blue.</summary>
public sealed class PixelImage
{
    private readonly byte[] _pixels;

    /// <summary>Takes over bytes.</summary>
    /// <param name="width">In pixels, at least 1.</param>
    /// <param name="height">In pixels, at least 1.</param>
    /// <param name="channels">1 for grey, 3 for red, green and blue.</param>
    /// <param name="pixels">[height, width, channels], row-major.</param>
    /// <exception cref="ArgumentException">The number of bytes does not fit.</exception>
    public PixelImage(int width, int height, int channels, byte[] pixels)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        ArgumentNullException.ThrowIfNull(pixels);
        if (channels is not (1 or 3))
        {
            throw new ArgumentOutOfRangeException(nameof(channels), channels, "An image has 1 channel or 3.");
        }

        if (pixels.Length != (long)width * height * channels)
        {
            throw new ArgumentException($"pixels holds {pixels.Length} bytes; [{height}, {width}, {channels}] has {(long)width * height * channels}.", nameof(pixels));
        }

        (Width, Height, Channels, _pixels) = (width, height, channels, pixels);
    }

    /// <summary>The width in pixels.</summary>
    public int Width { get; }

    /// <summary>The height in pixels.</summary>
    public int Height { get; }

    /// <summary>1 for grey, 3 for red, green and blue.</summary>
    public int Channels { get; }

    /// <summary>[<see cref="Height"/>, <see cref="Width"/>, <see cref="Channels"/>], row-major.</summary>
    public ReadOnlySpan<byte> Pixels => _pixels;

    /// <summary>An image as networks take it.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="values">[channels, height, width], row-major; 1 or 3 channels. NaN is black.</param>
    /// <param name="width">In pixels.</param>
    /// <param name="height">In pixels.</param>
    /// <param name="black">The value that is black.</param>
    /// <param name="white">The value that is white.</param>
    /// <exception cref="ArgumentException">The number of values does not fit, or black is white.</exception>
    public static PixelImage FromValues<T>(ReadOnlySpan<T> values, int width, int height, double black = 0, double white = 1)
        where T : unmanaged, INumberBase<T>
    {
        int channels = CountChannels(values.Length, width, height);
        if (!double.IsFinite(white - black) || white == black)
        {
            throw new ArgumentException(FormattableString.Invariant($"Black is {black} and white {white}; they must be finite and differ."), nameof(white));
        }

        byte[] pixels = new byte[values.Length];
        for (int i = 0; i < pixels.Length; i++)
        {
            int pixel = i / channels, channel = i % channels;
            double value = double.CreateTruncating(values[(channel * width * height) + pixel]);
            pixels[i] = ToByte((value - black) / (white - black));
        }

        return new(width, height, channels, pixels);
    }

    /// <summary>A filter: with one channel 0 is white, positive weights are blue and negative ones red, the largest the strongest;
    /// with three channels 0 is mid-grey.</summary>
    /// <typeparam name="T">The type of the weights.</typeparam>
    /// <param name="weights">[channels, height, width], row-major; 1 or 3 channels.</param>
    /// <param name="width">In pixels.</param>
    /// <param name="height">In pixels.</param>
    /// <exception cref="ArgumentException">The number of values does not fit.</exception>
    public static PixelImage FromWeights<T>(ReadOnlySpan<T> weights, int width, int height)
        where T : unmanaged, INumberBase<T>
    {
        double largest = 0;
        foreach (T weight in weights)
        {
            double size = Math.Abs(double.CreateTruncating(weight));
            largest = double.IsFinite(size) ? Math.Max(largest, size) : largest;
        }

        double scale = largest == 0 ? 1 : largest;
        if (CountChannels(weights.Length, width, height) == 3)
        {
            return FromValues(weights, width, height, -scale, scale);
        }

        byte[] pixels = new byte[3 * weights.Length];
        for (int i = 0; i < weights.Length; i++)
        {
            SignedColor(double.CreateTruncating(weights[i]) / scale, pixels.AsSpan(3 * i, 3));
        }

        return new(width, height, 3, pixels);
    }

    /// <summary>The image as a PNG file.</summary>
    public byte[] ToPng() => PngWriter.Encode(this);

    private static int CountChannels(int length, int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        long size = (long)width * height;
        return length == size ? 1 : length == 3 * size
            ? 3
            : throw new ArgumentException($"There are {length} values; an image of {width}×{height} has {size}, or {3 * size} in colour.", "values");
    }

    private static byte ToByte(double share) => double.IsNaN(share) ? (byte)0 : (byte)Math.Round(255 * Math.Clamp(share, 0, 1));

    // From white to blue or red.
    private static void SignedColor(double value, Span<byte> color)
    {
        double strength = double.IsNaN(value) ? 0 : Math.Min(1, Math.Abs(value));
        (int r, int g, int b) = value < 0 ? (190, 20, 40) : (10, 85, 200);
        color[0] = ToByte((255 - (strength * (255 - r))) / 255);
        color[1] = ToByte((255 - (strength * (255 - g))) / 255);
        color[2] = ToByte((255 - (strength * (255 - b))) / 255);
    }
}
