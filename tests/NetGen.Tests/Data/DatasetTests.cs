namespace NetGen.Tests.Data;

public sealed class DatasetTests
{
    [Fact]
    public void Counts_and_slices_examples()
    {
        var data = new Dataset<float, int>(new float[] { 1, 2, 3, 4, 5, 6 }, 2, new[] { 7, 8, 9 });
        Assert.Equal((3, 2, 1), (data.Count, data.InputLength, data.TargetLength));
        Dataset<float, int> rest = data.Slice(1, 2);
        Assert.Equal([3, 4, 5, 6], rest.Inputs.ToArray());
        Assert.Equal([8, 9], rest.Targets.ToArray());
        Assert.Equal(0, data.Slice(3, 0).Count);
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 4)]
    [InlineData(2, 2)]
    [InlineData(1, int.MaxValue)]
    public void Slices_outside_are_refused(int first, int count)
    {
        var data = new Dataset<float, int>(new float[3], 1, new int[3]);
        Assert.Throws<ArgumentOutOfRangeException>(() => data.Slice(first, count));
    }

    [Fact]
    public void Lengths_that_do_not_fit_are_refused()
    {
        Refused("inputs holds 5 values, which is not a multiple of 2, its values per example.", 5, 2, 2, 1);
        Refused("targets holds 5 values, which is not a multiple of 2, its values per example.", 4, 2, 5, 2);
        Refused("targets holds 3 examples; inputs holds 2.", 4, 2, 3, 1);
        Assert.Throws<ArgumentOutOfRangeException>("inputLength", () => Make(4, 0, 4, 1));
        Assert.Throws<ArgumentOutOfRangeException>("targetLength", () => Make(4, 1, 4, -1));
    }

    private static void Refused(string message, int inputs, int inputLength, int targets, int targetLength)
    {
        ArgumentException exception =
            Assert.Throws<ArgumentException>(() => Make(inputs, inputLength, targets, targetLength));
        Assert.StartsWith(message, exception.Message);
    }

    private static Dataset<double, double> Make(int inputs, int inputLength, int targets, int targetLength) =>
        new(new double[inputs], inputLength, new double[targets], targetLength);
}
