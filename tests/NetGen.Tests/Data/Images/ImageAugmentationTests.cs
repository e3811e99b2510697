namespace NetGen.Tests.Data.Images;

public sealed class ImageAugmentationTests
{
    private static readonly float[] Image =
    [
        1, 2, 3,
        4, 5, 6,
    ];

    [Fact]
    public void Without_options_nothing_changes() => Assert.Equal(Image, Apply(new(1, 2, 3), Image));

    [Fact]
    public void Whole_pixels_are_shifted_exactly()
    {
        var options = new ImageAugmentation(1, 2, 3) { ShiftX = ValueRange.Exactly(1), ShiftY = ValueRange.Exactly(-1), Fill = 9 };
        Assert.Equal([9, 4, 5, 9, 9, 9], Apply(options, Image));
    }

    [Fact]
    public void Half_pixels_are_means() =>
        Assert.Equal([0.5f, 1.5f, 2.5f, 2, 4.5f, 5.5f], Apply(new(1, 2, 3) { ShiftX = ValueRange.Exactly(0.5) }, Image));

    [Fact]
    public void Images_are_flipped_exactly()
    {
        Assert.Equal([3, 2, 1, 6, 5, 4], Apply(new(1, 2, 3) { FlipHorizontally = 1 }, Image));
        Assert.Equal([4, 5, 6, 1, 2, 3], Apply(new(1, 2, 3) { FlipVertically = 1 }, Image));
    }

    [Theory]
    [InlineData(90, new float[] { 2, 4, 1, 3 })]
    [InlineData(-270, new float[] { 2, 4, 1, 3 })]
    [InlineData(180, new float[] { 4, 3, 2, 1 })]
    [InlineData(-90, new float[] { 3, 1, 4, 2 })]
    [InlineData(360, new float[] { 1, 2, 3, 4 })]
    public void Quarters_are_turned_exactly_and_counter_clockwise(double degrees, float[] expected) =>
        Assert.Equal(expected, Apply(new(1, 2, 2) { Rotation = ValueRange.Exactly(degrees) }, [1, 2, 3, 4]));

    [Fact]
    public void An_odd_image_turns_around_its_middle_pixel() => Assert.Equal(
        [3, 6, 9, 2, 5, 8, 1, 4, 7], Apply(new(1, 3, 3) { Rotation = ValueRange.Exactly(90) }, [1, 2, 3, 4, 5, 6, 7, 8, 9]));

    [Fact]
    public void The_flip_comes_before_the_turn_and_the_shift_last()
    {
        // 1 2 3 4 flipped is 2 1 4 3, turned 1 3 2 4, shifted to the right 0 1 0 2.
        var options = new ImageAugmentation(1, 2, 2)
        {
            FlipHorizontally = 1, Rotation = ValueRange.Exactly(90), ShiftX = ValueRange.Exactly(1),
        };
        Assert.Equal([0, 1, 0, 2], Apply(options, [1, 2, 3, 4]));
    }

    [Fact]
    public void Half_the_size_shows_the_surroundings()
    {
        // Every second pixel of a 5×5 image with the same middle.
        float[] image = [.. Enumerable.Range(1, 25)];
        float[] small = Apply(new(1, 5, 5) { Scale = ValueRange.Exactly(0.5), Fill = -1 }, image);
        Assert.Equal([-1, -1, -1, -1, -1, -1, 1, 3, 5, -1, -1, 11, 13, 15, -1, -1, 21, 23, 25, -1, -1, -1, -1, -1, -1], small);
    }

    [Fact]
    public void Channels_move_together() => Assert.Equal(
        [0, 1, 0, 3], Apply(new(2, 1, 2) { ShiftX = ValueRange.Exactly(1) }, [1, 2, 3, 4]));

    [Fact]
    public void The_result_depends_on_seed_and_key_alone()
    {
        var options = new ImageAugmentation(1, 2, 3)
        {
            ShiftX = ValueRange.PlusMinus(1),
            ShiftY = ValueRange.PlusMinus(1),
            Rotation = ValueRange.PlusMinus(20),
            Scale = new ValueRange(0.8, 1.2),
            FlipHorizontally = 0.5,
            Noise = 0.1,
        };

        float[] first = Apply(options, Image, 1, 2);

        Assert.Equal(first, Apply(options, Image, 1, 2));
        Assert.NotEqual(first, Apply(options, Image, 1, 3));
        Assert.NotEqual(first, Apply(options, Image, 2, 2));
    }

    [Fact]
    public void Noise_has_its_deviation_and_flips_their_probability()
    {
        double[] image = new double[10_000];
        new ImageAugmentation(1, 100, 100) { Noise = 0.5 }.Apply(image, 1, 1);
        Assert.InRange(image.Average(), -0.02, 0.02);
        Assert.InRange(Math.Sqrt(image.Average(x => x * x)), 0.49, 0.51);

        var flip = new ImageAugmentation(1, 1, 2) { FlipHorizontally = 0.25 };
        int flipped = Enumerable.Range(0, 4000).Count(key => Apply(flip, [0, 1], 1, (ulong)key)[0] == 1);
        Assert.InRange(flipped, 900, 1100);
    }

    [Fact]
    public void It_allocates_nothing()
    {
        var options = new ImageAugmentation(1, 28, 28) { Rotation = ValueRange.PlusMinus(10), Noise = 0.1 };
        float[] image = new float[28 * 28];
        options.Apply(image, 1, 1);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (ulong key = 0; key < 20; key++)
        {
            options.Apply(image, 1, key);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new ImageAugmentation(1, 2, 3).Apply(new float[5], 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ImageAugmentation(1, 2, 3) { Scale = ValueRange.PlusMinus(1) });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ImageAugmentation(1, 2, 3) { FlipVertically = 1.1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ImageAugmentation(1, 2, 3) { Noise = double.NaN });
        Assert.Throws<ArgumentException>(() => new ValueRange(1, 0));
        Assert.Throws<ArgumentException>(() => ValueRange.Exactly(double.NaN));
    }

    private static float[] Apply(ImageAugmentation options, float[] image, ulong seed = 1, ulong key = 1)
    {
        float[] changed = [.. image];
        options.Apply(changed, seed, key);
        return changed;
    }
}
