namespace NetGen.Tests.Training;

public sealed class ParameterTensorTests
{
    // A [2, 3] tensor stored transposed, with a neighbour on each side.
    private static readonly ParameterTensor Transposed = new("dense1.weight", "dense1", [2, 3], [1, 2], 1, 6);

    [Fact]
    public void Copies_between_row_major_order_and_its_place()
    {
        float[] parameters = [-1, 0, 0, 0, 0, 0, 0, -2];
        Transposed.CopyFrom([1, 2, 3, 4, 5, 6], parameters);
        Assert.Equal([-1, 1, 4, 2, 5, 3, 6, -2], parameters);
        float[] back = new float[6];
        Transposed.CopyTo(parameters, back);
        Assert.Equal([1, 2, 3, 4, 5, 6], back);
    }

    [Fact]
    public void Works_for_doubles_and_four_axes()
    {
        var tensor = new ParameterTensor("conv1.weight", "conv1", [2, 1, 2, 2], [1, 8, 4, 2], 0, 8);
        double[] parameters = new double[8];
        tensor.CopyFrom([0, 1, 2, 3, 4, 5, 6, 7], parameters);
        Assert.Equal([0, 4, 1, 5, 2, 6, 3, 7], parameters);
        double[] back = new double[8];
        tensor.CopyTo(parameters, back);
        Assert.Equal([0, 1, 2, 3, 4, 5, 6, 7], back);
    }

    [Fact]
    public void Spans_of_another_length_are_refused()
    {
        Assert.Throws<ArgumentException>("rowMajor", () => Transposed.CopyFrom(new float[5], new float[8]));
        Assert.Throws<ArgumentException>("parameters", () => Transposed.CopyTo(new double[6], new double[6]));
    }

    [Fact]
    public void Sizes_that_disagree_are_refused()
    {
        Assert.Throws<ArgumentException>("strides", () => new ParameterTensor("a.b", "a", [2], [1, 1], 0, 2));
        Assert.Throws<ArgumentException>("length", () => new ParameterTensor("a.b", "a", [2], [1], 0, 3));
        Assert.Throws<ArgumentOutOfRangeException>("shape", () => new ParameterTensor("a.b", "a", [0], [1], 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>("offset", () => new ParameterTensor("a.b", "a", [1], [1], -1, 1));
    }

    [Fact]
    public void Says_what_it_is() => Assert.Equal("dense1.weight [2, 3]", Transposed.ToString());
}
