namespace NetGen.Tests.Data.Text;

public sealed class SparseExamplesTests
{
    /// <summary>Four examples with five inputs: 0 0 7 0 8, none, 1 2 3 0 0, 0 0 0 0 9.</summary>
    private static readonly SparseExamples<float> Four =
        new(new[] { 0, 2, 2, 5, 6 }, new[] { 2, 4, 0, 1, 2, 4 }, new float[] { 7, 8, 1, 2, 3, 9 }, 5);

    [Fact]
    public void Zeros_are_written_out() => Assert.Equal(
        [0, 0, 7, 0, 8, 0, 0, 0, 0, 0, 1, 2, 3, 0, 0, 0, 0, 0, 0, 9], Four.ToDense());

    [Fact]
    public void Runs_share_what_they_are_of()
    {
        SparseExamples<float> run = Four.Slice(1, 2);
        Assert.Equal((2, 3), (run.Count, run.ValueCount));
        Assert.Equal([0, 0, 0, 0, 0, 1, 2, 3, 0, 0], run.ToDense());
        Assert.Equal([1, 2, 3], run.ValuesOf(1).ToArray());
        Assert.Equal([3, 1], Four.Batches(3).Select(batch => batch.Count));
        Assert.Equal([4], Four.Batches(int.MaxValue).Select(batch => batch.Count));
        Assert.Throws<ArgumentOutOfRangeException>(() => Four.Slice(3, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => Four.Batches(0));
    }

    [Fact]
    public void Examples_can_be_chosen()
    {
        SparseExamples<float> chosen = Four.Slice(1, 3).Subset([2, 0, 2]);
        Assert.Equal([0, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9], chosen.ToDense());
        Assert.Throws<ArgumentOutOfRangeException>(() => Four.Subset([4]));
    }

    [Fact]
    public void A_builder_sorts_and_leaves_out_zeros()
    {
        var builder = new SparseExamplesBuilder<double>(4);
        builder.Add(3, 1);
        builder.Add(0, 2);
        builder.Add(1, 0);
        Assert.Throws<ArgumentException>(() => builder.Add(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => builder.Add(4, 1));
        builder.EndExample();
        builder.EndExample();
        SparseExamples<double> built = builder.Build();
        Assert.Equal([0, 2, 2], built.RowStarts.ToArray());
        Assert.Equal([0, 3], built.Indices.ToArray());
    }

    [Fact]
    public void Arrays_that_describe_no_examples_are_refused()
    {
        Refused([], [], [], 1);
        Refused([0, 1], [0], [], 1);
        Refused([0, 2], [0], [1], 1);
        Refused([-1, 0], [], [], 1);
        Refused([0, 2, 1], [0, 1], [1, 1], 2);
        Refused([0, 1], [1], [1], 1);
        Refused([0, 1], [-1], [1], 1);
        Refused([0, 2], [1, 1], [1, 1], 2);
        Refused([0, 2], [1, 0], [1, 1], 2);
        Refused([0], [], [], 0);
        Assert.Throws<ArgumentException>(() => Four.ToDense(new float[19]));

        static void Refused(int[] rowStarts, int[] indices, float[] values, int inputLength) =>
            Assert.ThrowsAny<ArgumentException>(() => new SparseExamples<float>(rowStarts, indices, values, inputLength));
    }
}
