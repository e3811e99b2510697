using System.Buffers;
using System.Numerics;
using NetGen.Numerics;

namespace NetGen;

/// <summary>
/// Makes new images from old ones: flips, turns, scales and shifts each at random and adds noise, in that order. What is
/// not set stays as it is.
/// </summary>
/// <remarks>
/// Images are [channels, height, width], row-major. Turning and scaling keep the centre in place; pixels in between are
/// interpolated bilinearly, and what comes from outside the image is <see cref="Fill"/>. The result depends on the options,
/// the seed and the key alone; nothing is allocated, and several threads may use it.
/// </remarks>
/// <example><code>
/// var augmentation = new ImageAugmentation(1, 28, 28)
/// {
///     ShiftX = ValueRange.PlusMinus(2), ShiftY = ValueRange.PlusMinus(2), Rotation = ValueRange.PlusMinus(10),
/// };
/// </code></example>
public sealed class ImageAugmentation : IExampleTransform<float>, IExampleTransform<double>
{
    // "Image", in letters: tells these draws from others of the same seed.
    private const ulong Stream = 0x496D6167_65000000;

    // Where each option draws; the noise of pixel i draws at FirstNoise + i.
    private const ulong FlipXDraw = 0;
    private const ulong FlipYDraw = 1;
    private const ulong RotationDraw = 2;
    private const ulong ScaleDraw = 3;
    private const ulong ShiftXDraw = 4;
    private const ulong ShiftYDraw = 5;
    private const ulong FirstNoise = 16;

    /// <summary>Leaves images as they are until options are set.</summary>
    /// <param name="channels">The number of channels, at least 1: 1 for grey, 3 for colours.</param>
    /// <param name="height">The number of rows, at least 1.</param>
    /// <param name="width">The number of columns, at least 1.</param>
    public ImageAugmentation(int channels, int height, int width)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(channels, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        _ = checked(channels * height * width);
        Channels = channels;
        Height = height;
        Width = width;
    }

    /// <summary>The number of channels.</summary>
    public int Channels { get; }

    /// <summary>The number of rows.</summary>
    public int Height { get; }

    /// <summary>The number of columns.</summary>
    public int Width { get; }

    /// <summary>How far images move to the right, in pixels. Default: 0.</summary>
    public ValueRange ShiftX { get; init; }

    /// <summary>How far images move down, in pixels. Default: 0.</summary>
    public ValueRange ShiftY { get; init; }

    /// <summary>How far images turn counter-clockwise, in degrees. Default: 0.</summary>
    public ValueRange Rotation { get; init; }

    /// <summary>How many times as large images become; more than 0. Default: 1.</summary>
    public ValueRange Scale
    {
        get;
        init => field = value.Low > 0
            ? value
            : throw new ArgumentOutOfRangeException(
                nameof(value), FormattableString.Invariant($"Scale starts at {value.Low}; expected more than 0."));
    } = ValueRange.Exactly(1);

    /// <summary>The probability that left and right change places, 0 to 1. Default: 0.</summary>
    public double FlipHorizontally { get; init => field = CheckProbability(value, nameof(FlipHorizontally)); }

    /// <summary>The probability that top and bottom change places, 0 to 1. Default: 0.</summary>
    public double FlipVertically { get; init => field = CheckProbability(value, nameof(FlipVertically)); }

    /// <summary>The standard deviation of the normal noise that each value gets, 0 or more. Default: 0.</summary>
    public double Noise
    {
        get;
        init => field = double.IsFinite(value) && value >= 0
            ? value
            : throw new ArgumentOutOfRangeException(
                nameof(value), FormattableString.Invariant($"Noise is {value}; expected a finite number, 0 or more."));
    }

    /// <summary>What is beyond the borders of an image. Default: 0.</summary>
    public double Fill { get; init; }

    /// <summary>Changes an image in place.</summary>
    /// <param name="example">[channels, height, width], row-major.</param>
    /// <param name="seed">The seed of the run.</param>
    /// <param name="key">Tells the examples and epochs of a run apart.</param>
    /// <exception cref="ArgumentException">The image is of another size.</exception>
    public void Apply(Span<float> example, ulong seed, ulong key) => Change(example, seed, key);

    /// <inheritdoc cref="Apply(Span{float}, ulong, ulong)"/>
    public void Apply(Span<double> example, ulong seed, ulong key) => Change(example, seed, key);

    private static double CheckProbability(double value, string name) => value is >= 0 and <= 1
        ? value
        : throw new ArgumentOutOfRangeException(name, FormattableString.Invariant($"{name} is {value}; expected 0 to 1."));

    private void Change<T>(Span<T> image, ulong seed, ulong key)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int length = Channels * Height * Width;
        if (image.Length != length)
        {
            throw new ArgumentException(
                $"The image has {image.Length} values; expected {length}, {Channels} channels of {Height}×{Width}.", nameof(image));
        }

        ulong draws = CounterRandom.Key64(CounterRandom.Key64(seed, Stream), key);
        PixelMap map = DrawMap(draws);
        if (!map.IsIdentity)
        {
            Resample(image, map);
        }

        if (Noise > 0)
        {
            AddNoise(image, draws);
        }
    }

    /// <summary>From a pixel of the new image to its place in the old one: everything undone, the last step first.</summary>
    private PixelMap DrawMap(ulong draws)
    {
        bool flipX = CounterRandom.Uniform(draws, FlipXDraw) < FlipHorizontally;
        bool flipY = CounterRandom.Uniform(draws, FlipYDraw) < FlipVertically;
        double scale = Scale.At(CounterRandom.Uniform(draws, ScaleDraw));
        (double sin, double cos) = PixelMap.SinCosDegrees(Rotation.At(CounterRandom.Uniform(draws, RotationDraw)));
        double shiftX = ShiftX.At(CounterRandom.Uniform(draws, ShiftXDraw));
        double shiftY = ShiftY.At(CounterRandom.Uniform(draws, ShiftYDraw));
        double signX = flipX ? -1 : 1, signY = flipY ? -1 : 1;
        return new PixelMap(
            signX * cos / scale, signX * -sin / scale, signY * sin / scale, signY * cos / scale, shiftX, shiftY);
    }

    private void Resample<T>(Span<T> image, PixelMap map)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] rented = ArrayPool<T>.Shared.Rent(image.Length);
        image.CopyTo(rented);
        int size = Height * Width;
        for (int channel = 0; channel < Channels; channel++)
        {
            Resample(rented.AsSpan(channel * size, size), image.Slice(channel * size, size), map);
        }

        ArrayPool<T>.Shared.Return(rented);
    }

    private void Resample<T>(ReadOnlySpan<T> old, Span<T> changed, PixelMap map)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        double centreX = (Width - 1) / 2.0, centreY = (Height - 1) / 2.0;
        for (int row = 0; row < Height; row++)
        {
            for (int column = 0; column < Width; column++)
            {
                (double x, double y) = map.Apply(column - centreX, row - centreY);
                changed[(row * Width) + column] = T.CreateTruncating(Interpolate(old, x + centreX, y + centreY));
            }
        }
    }

    private double Interpolate<T>(ReadOnlySpan<T> old, double x, double y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (!(x > -1 && x < Width && y > -1 && y < Height))
        {
            return Fill;
        }

        int left = (int)Math.Floor(x), top = (int)Math.Floor(y);
        double right = x - left, below = y - top;
        double upper = Mix(Pixel(old, left, top), Pixel(old, left + 1, top), right);
        double lower = Mix(Pixel(old, left, top + 1), Pixel(old, left + 1, top + 1), right);
        return Mix(upper, lower, below);
    }

    /// <summary>The part of <paramref name="a"/> and of <paramref name="b"/>; a part of 0 hides even what is not finite.</summary>
    private static double Mix(double a, double b, double part) =>
        part == 0 ? a : (a * (1 - part)) + (b * part);

    private double Pixel<T>(ReadOnlySpan<T> old, int x, int y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        (uint)x < (uint)Width && (uint)y < (uint)Height ? double.CreateTruncating(old[(y * Width) + x]) : Fill;

    private void AddNoise<T>(Span<T> image, ulong draws)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (int i = 0; i < image.Length; i++)
        {
            image[i] = T.CreateTruncating(double.CreateTruncating(image[i]) + (Noise * CounterRandom.Normal(draws, FirstNoise + (ulong)i)));
        }
    }
}
