using NetGen.Tests.Architectures;

namespace NetGen.Tests.Formulas;

/// <summary>The gradients of layers that are given by formulas.</summary>
public class FormulaGradientTests
{
    private const int Examples = 5;

    public static TheoryData<string> Names => [.. FormulaNetworks.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Gradients_agree_with_central_differences(string name)
    {
        var subject = FormulaNetworks.All[name].Double();
        var trial = new Trial(subject, Examples);
        var report = subject.CheckGradients(trial.Inputs, trial.Targets);
        Assert.True(report.Passed, $"{subject}: {report}");
        Assert.Equal(subject.Parameters.Length + trial.Inputs.Length, report.Checked);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_network_of_floats_computes_what_its_double_twin_does(string name)
    {
        var (single, twin) = (FormulaNetworks.All[name].Single(), FormulaNetworks.All[name].Double());
        Trial trial = new(single, Examples), other = new(twin, Examples);
        Assert.Equal(trial.Inputs, other.Inputs);
        Close.Assert(twin.Forward(trial.Inputs), single.Forward(trial.Inputs), 1e-4, $"outputs of {name}");
        var (expected, actual) = (twin.Backward(trial.Inputs, trial.Targets), single.Backward(trial.Inputs, trial.Targets));
        Close.Assert(expected.Gradient, actual.Gradient, 1e-4, $"gradient of {name}");
        Close.Assert(expected.InputGradient, actual.InputGradient, 1e-4, $"input gradient of {name}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Descending_moves_the_parameters_against_their_gradient(string name)
    {
        foreach (var subject in new[] { FormulaNetworks.All[name].Single(), FormulaNetworks.All[name].Double() })
        {
            var trial = new Trial(subject, Examples);
            double[] before = subject.Parameters;
            var options = new PassOptions { Capacity = Examples + 2, ExampleWeights = [.. Enumerable.Range(0, Examples).Select(n => 0.5 + (n % 3))] };
            var pass = subject.Backward(trial.Inputs, trial.Targets, options);
            double loss = subject.Descend(trial.Inputs, trial.Targets, 0.125, options);
            Assert.Equal(pass.Loss, loss);
            Close.Assert([.. before.Zip(pass.Gradient, (w, g) => w - (0.125 * g))], subject.Parameters, subject.IsDouble ? 1e-13 : 1e-5, $"{subject.Network}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_that_a_pass_leaves_matters_to_the_next(string name)
    {
        foreach (var subject in new[] { FormulaNetworks.All[name].Single(), FormulaNetworks.All[name].Double() })
        {
            var trial = new Trial(subject, examples: 7);
            Assert.Equal(subject.Mixed(trial.Inputs, trial.Targets, false), subject.Mixed(trial.Inputs, trial.Targets, true));
            Assert.Equal(trial.Inputs.Chunk(subject.InputLength).SelectMany(subject.Forward), subject.Forward(trial.Inputs));
            Assert.Equal(0, subject.AllocatedBytes(trial.Inputs, trial.Targets));
        }
    }
}
