namespace NetGen.Tests.Training;

public sealed class NetworkArgumentsTests
{
    private readonly TestWorkspace<float> _workspace;

    public NetworkArgumentsTests() => _workspace = new TestWorkspace<float>(this, 2, 1, 1);

    [Theory]
    [InlineData(3, 1)]
    [InlineData(6, 2)]
    public void Examples_are_counted(int length, int examples) =>
        Assert.Equal(examples, NetworkArguments.CountExamples<float>(new float[length], 3, _workspace, this));

    [Theory]
    [InlineData(0, "inputs holds 0 values; expected 3 per example, for one or more examples.")]
    [InlineData(4, "inputs holds 4 values; expected 3 per example, for one or more examples.")]
    [InlineData(9, "inputs holds 3 examples; the workspace was made for at most 2.")]
    public void Inputs_that_do_not_fit_are_refused(int length, string message)
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(
            "inputs", () => NetworkArguments.CountExamples<float>(new float[length], 3, _workspace, this));
        Assert.StartsWith(message, exception.Message);
    }

    [Fact]
    public void A_missing_or_foreign_workspace_is_refused()
    {
        Assert.Throws<ArgumentNullException>(
            "workspace", () => NetworkArguments.CountExamples<float>(new float[3], 3, null!, this));
        ArgumentException exception = Assert.Throws<ArgumentException>(
            "workspace", () => NetworkArguments.CountExamples<float>(new float[3], 3, _workspace, new LinearRegression()));
        Assert.StartsWith(
            "The workspace belongs to another network. Make one with CreateWorkspace of this LinearRegression.",
            exception.Message);
    }

    [Fact]
    public void Lengths_per_example_are_checked()
    {
        NetworkArguments.CheckLength(8, 2, 4, "outputs");
        ArgumentException exception = Assert.Throws<ArgumentException>(
            "outputs", () => NetworkArguments.CheckLength(7, 2, 4, "outputs"));
        Assert.StartsWith("outputs holds 7 values; expected 8 (2 × 4: examples × values per example).", exception.Message);
        Assert.Throws<ArgumentException>("outputs", () => NetworkArguments.CheckLength(0, 65536, 65536, "outputs"));
    }

    [Fact]
    public void Example_weights_may_be_left_out()
    {
        NetworkArguments.CheckExampleWeights(0, 5);
        NetworkArguments.CheckExampleWeights(5, 5);
        Assert.Throws<ArgumentException>("exampleWeights", () => NetworkArguments.CheckExampleWeights(4, 5));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    [InlineData(int.MinValue)]
    public void Labels_out_of_range_are_refused(int label)
    {
        NetworkArguments.CheckLabels([0, 1, 2], 3);
        ArgumentOutOfRangeException exception = Assert.Throws<ArgumentOutOfRangeException>(
            "targets", () => NetworkArguments.CheckLabels([0, label], 3));
        Assert.StartsWith($"targets[1] is {label}; expected a class index from 0 to 2.", exception.Message);
    }

    [Fact]
    public void Shared_memory_is_refused()
    {
        float[] memory = new float[10];
        NetworkArguments.CheckSeparate<float>(memory.AsSpan(0, 5), memory.AsSpan(5));
        ArgumentException exception = Assert.Throws<ArgumentException>(
            "outputs", () => NetworkArguments.CheckSeparate<float>(memory.AsSpan(0, 6), memory.AsSpan(5)));
        Assert.StartsWith("outputs shares memory with inputs; pass a span of its own.", exception.Message);
    }
}
