namespace NetGen.Tests.Surface;

/// <summary>Wrong arguments: refused by name, before anything is written.</summary>
public class ArgumentTests
{
    private readonly Classifier _net = new(seed: 1);
    private readonly Classifier.Workspace _workspace;

    public ArgumentTests()
    {
        _workspace = _net.CreateWorkspace(2);
        _workspace.Gradients.Fill(7);
        _workspace.InputGradient.Fill(7);
        _workspace.Step = 5;
    }

    public static TheoryData<int, int, string, string> WrongLengths => new()
    {
        { 0, 0, "inputs", "holds 0 values; expected 4 per example" },
        { 3, 1, "inputs", "holds 3 values; expected 4 per example" },
        { 9, 2, "inputs", "holds 9 values; expected 4 per example" },
        { 12, 3, "inputs", "holds 3 examples; the workspace was made for at most 2" },
        { 8, 1, "targets", "holds 1 values; expected 2 (2 × 1" },
        { 8, 3, "targets", "holds 3 values; expected 2 (2 × 1" },
    };

    [Theory]
    [MemberData(nameof(WrongLengths))]
    public void Inputs_and_targets_of_wrong_length(int inputs, int targets, string argument, string message)
    {
        foreach (var pass in new Action[]
        {
            () => _net.Backward(new float[inputs], new int[targets], _workspace),
            () => _net.Loss(new float[inputs], new int[targets], _workspace),
        })
        {
            var exception = Assert.Throws<ArgumentException>(argument, pass);
            Assert.Contains(message, exception.Message, StringComparison.Ordinal);
            AssertUntouched();
        }
    }

    [Theory]
    [InlineData(0, 0, "inputs")]
    [InlineData(5, 3, "inputs")]
    [InlineData(12, 9, "inputs")]
    [InlineData(8, 5, "outputs")]
    [InlineData(8, 7, "outputs")]
    [InlineData(4, 6, "outputs")]
    public void Inputs_and_outputs_of_wrong_length(int inputs, int outputs, string argument)
    {
        float[] written = [.. Enumerable.Repeat(3f, outputs)];
        Assert.Throws<ArgumentException>(argument, () => _net.Forward(new float[inputs], written, _workspace));
        Assert.All(written, w => Assert.Equal(3f, w));
        AssertUntouched();
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void A_label_out_of_range(int label)
    {
        foreach (var pass in new Action[]
        {
            () => _net.Backward(new float[8], [0, label], _workspace),
            () => _net.Loss(new float[8], [0, label], _workspace),
        })
        {
            var exception = Assert.Throws<ArgumentOutOfRangeException>("targets", pass);
            Assert.Contains($"targets[1] is {label}; expected a class index from 0 to 2", exception.Message, StringComparison.Ordinal);
            AssertUntouched();
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Example_weights_of_wrong_length(int weights)
    {
        Assert.Throws<ArgumentException>("exampleWeights", () => _net.Backward(new float[8], [0, 1], _workspace, false, new float[weights]));
        AssertUntouched();
    }

    [Fact]
    public void A_workspace_of_another_network()
    {
        var other = new Classifier(seed: 1).CreateWorkspace(2);
        foreach (var pass in new Action[]
        {
            () => _net.Forward(new float[8], new float[6], other),
            () => _net.Backward(new float[8], [0, 1], other),
            () => _net.Loss(new float[8], [0, 1], other),
        })
        {
            var exception = Assert.Throws<ArgumentException>("workspace", pass);
            Assert.Contains("Make one with CreateWorkspace of this Classifier", exception.Message, StringComparison.Ordinal);
        }

        Assert.All(other.Gradients.ToArray(), g => Assert.Equal(0, g));
        Assert.Equal(0ul, other.Step);
    }

    [Fact]
    public void No_workspace_at_all()
    {
        Assert.Throws<ArgumentNullException>("workspace", () => _net.Forward(new float[8], new float[6], null!));
        Assert.Throws<ArgumentNullException>("workspace", () => _net.Backward(new float[8], [0, 1], null!));
        Assert.Throws<ArgumentNullException>("workspace", () => _net.Loss(new float[8], [0, 1], null!));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void A_capacity_out_of_range(int capacity) =>
        Assert.Throws<ArgumentOutOfRangeException>("batchCapacity", () => _net.CreateWorkspace(capacity));

    [Fact]
    public void Outputs_in_the_memory_of_the_inputs()
    {
        float[] memory = [.. Enumerable.Repeat(3f, 10)];
        Assert.Throws<ArgumentException>("outputs", () => _net.Forward(memory.AsSpan(0, 8), memory.AsSpan(4, 6), _workspace));
        Assert.All(memory, m => Assert.Equal(3f, m));
    }

    [Fact]
    public void Real_targets_of_wrong_length()
    {
        var net = new Regression(seed: 1);
        var exception = Assert.Throws<ArgumentException>("targets", () => net.Backward(new float[8], new float[3], net.CreateWorkspace(2)));
        Assert.Contains("expected 6 (2 × 3", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Gradients_of_the_outputs_of_wrong_length()
    {
        var net = new WithoutLoss(seed: 1);
        var workspace = net.CreateWorkspace(2);
        workspace.Gradients.Fill(7);
        Assert.Throws<ArgumentException>("outputGradients", () => net.Backward(new float[8], new float[5], workspace));
        Assert.All(workspace.Gradients.ToArray(), g => Assert.Equal(7, g));
        Assert.Equal(0ul, workspace.Step);
    }

    [Fact]
    public void The_gradient_of_the_inputs_where_nobody_asked_for_it()
    {
        var workspace = new Regression(seed: 1).CreateWorkspace(2);
        var exception = Assert.Throws<InvalidOperationException>(() => workspace.InputGradient.Length);
        Assert.Contains("[Network(InputGradient = true)]", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Arguments_that_fit_are_taken()
    {
        _net.Forward(new float[4], new float[3], _workspace);
        _net.Loss(new float[8], [2, 0], _workspace);
        _net.Backward(new float[8], [2, 0], _workspace, true, [1, 2]);
        Assert.Equal(6ul, _workspace.Step);
    }

    private void AssertUntouched()
    {
        Assert.All(_workspace.Gradients.ToArray(), g => Assert.Equal(7, g));
        Assert.All(_workspace.InputGradient.ToArray(), g => Assert.Equal(7, g));
        Assert.Equal(5ul, _workspace.Step);
    }
}
