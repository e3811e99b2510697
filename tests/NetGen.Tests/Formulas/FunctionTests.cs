using NetGen.Tests.Formulas.DoublePrecision;

namespace NetGen.Tests.Formulas;

/// <summary>Layers of functions compute what the functions do.</summary>
public class FunctionTests
{
    [Fact]
    public void A_sum_in_a_branch_is_added_only_there()
    {
        double[] inputs = [-0.5, 0.5, 1.5, 2.5, 1];
        var network = new Staircase(1);
        double[] outputs = new double[5];
        network.Forward(inputs, outputs, network.CreateWorkspace(1));
        Assert.Equal(inputs.Select(Activations.Stairs), outputs);
    }

    [Fact]
    public void A_sigmoid_that_is_spelled_out_does_not_overflow()
    {
        double[] inputs = [-1000, -800, 800, 1000, 0];
        var network = new WideSwish(1);
        var workspace = network.CreateWorkspace(1);
        double loss = network.Backward(inputs, new double[5], workspace);
        Assert.True(double.IsFinite(loss));
        Assert.All(workspace.Gradients.ToArray(), g => Assert.True(double.IsFinite(g)));
    }
}
