namespace NetGen.Tests.Training;

public sealed class WorkspaceTests
{
    [Fact]
    public void Buffers_have_slack_that_the_visible_spans_hide()
    {
        var workspace = new TestWorkspace<float>(this, 3, 10, 5, sharedElements: 7, inputGradientLength: 4);
        Assert.Equal(3, workspace.BatchCapacity);
        Assert.Equal((3 * 5) + 7 + 64, workspace.Scratch.Length);
        Assert.Equal(10, workspace.Gradients.Length);
        Assert.Equal(74, workspace.PaddedGradients.Length);
        Assert.Equal(12, workspace.InputGradient.Length);
        Assert.Equal(76, workspace.PaddedInputGradient.Length);
        Assert.True(workspace.Gradients.Overlaps(workspace.PaddedGradients));
    }

    [Fact]
    public void The_gradient_of_the_inputs_must_be_asked_for()
    {
        var workspace = new TestWorkspace<float>(this, 3, 10, 5);
        InvalidOperationException exception =
            Assert.Throws<InvalidOperationException>(() => workspace.InputGradient.Length);
        Assert.Contains("[Network(InputGradient = true)]", exception.Message);
        Assert.Equal(0, workspace.PaddedInputGradient.Length);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void A_capacity_out_of_range_is_refused(int capacity) =>
        Assert.Throws<ArgumentOutOfRangeException>("batchCapacity", () => new TestWorkspace<float>(this, capacity, 1, 2));

    [Fact]
    public void A_first_example_below_zero_is_refused()
    {
        var workspace = new TestWorkspace<float>(this, 1, 1, 1);
        Assert.Throws<ArgumentOutOfRangeException>(() => workspace.FirstExample = -1);
        workspace.FirstExample = 5;
        workspace.Step = ulong.MaxValue;
        Assert.Equal((5, ulong.MaxValue), (workspace.FirstExample, workspace.Step));
    }
}
