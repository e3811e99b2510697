namespace NetGen.Tests.Formulas;

/// <summary>What layers that are given by formulas do.</summary>
public class FormulaTests
{
    private static readonly double[] Points = [-2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2];

    /// <summary>Without noise the coefficients are found exactly.</summary>
    [Fact]
    public void Polynomial_regression_recovers_the_coefficients()
    {
        var net = new Parabola(seed: 1);
        Assert.Equal([0, 0, 0], net.Parameters.ToArray());
        double[] values = [.. Points.Select(x => (2 * x * x) - (3 * x) + 0.5)];
        Trainer.Fit(net, new Dataset<double, double>(Points, 1, values, 1), new Sgd(0.1), new FitOptions { Epochs = 1000, BatchSize = Points.Length, Threads = 1 });
        Assert.Equal(0.5, net.Formula1W0[0], 1e-6);
        Assert.Equal(-3, net.Formula1W1[0], 1e-6);
        Assert.Equal(2, net.Formula1W2[0], 1e-6);
        Assert.Equal(["formula1.w0", "formula1.w1", "formula1.w2"], Parabola.ParameterTensors.ToArray().Select(t => t.Name));
    }

    [Fact]
    public void Nothing_flows_through_what_is_detached()
    {
        var net = new Detached(seed: 1);
        var workspace = net.CreateWorkspace(1);
        double[] outputs = new double[3];
        net.Forward([1, -2, 3], outputs, workspace);
        Assert.Equal([2, 8, 18], outputs);
        net.Backward([1, -2, 3], [1, 1, 1], workspace);
        Assert.Equal([2, -4, 6], workspace.InputGradient.ToArray());
        Assert.Equal([0], workspace.Gradients.ToArray());
    }

    /// <summary>A formula starts from the same numbers as the layer that it is.</summary>
    [Fact]
    public void A_dense_layer_by_its_formula_starts_as_the_layer_does() =>
        Assert.Equal(new DenseByName(seed: 5).Parameters.ToArray(), new DenseByFormula(seed: 5).Parameters.ToArray());
}
