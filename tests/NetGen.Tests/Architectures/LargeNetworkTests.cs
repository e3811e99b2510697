using NetGen.Tests.References;

namespace NetGen.Tests.Architectures;

/// <summary>What must hold for every network, on larger ones.</summary>
public class LargeNetworkTests
{
    public static TheoryData<string> Names => [.. LargeNetworks.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Gradients_agree_with_central_differences(string name)
    {
        var subject = LargeNetworks.All[name].Double();
        var trial = new Trial(subject, examples: 2);
        var report = subject.CheckGradients(trial.Inputs, trial.Targets, new() { ElementsPerTensor = 40 });
        Assert.True(report.Passed, $"{subject}: {report}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Outputs_and_losses_agree_with_the_references(string name)
    {
        foreach (var (subject, tolerance) in new[] { (LargeNetworks.All[name].Double(), 1e-12), (LargeNetworks.All[name].Single(), 1e-5) })
        {
            var trial = new Trial(subject, examples: 3);
            var reference = new ReferenceNetwork(subject.Network, subject.NamedParameters);
            Close.Assert(reference.Forward(trial.Inputs), subject.Forward(trial.Inputs), tolerance, $"outputs of {subject}");
            Close.Assert([reference.Loss(trial.Inputs, trial.Targets)], [subject.Loss(trial.Inputs, trial.Targets)], tolerance, $"loss of {subject}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Float_and_double_agree(string name)
    {
        var (single, twin) = (LargeNetworks.All[name].Single(), LargeNetworks.All[name].Double());
        var trial = new Trial(single, examples: 37);
        twin.Parameters = single.Parameters;
        var (a, b) = (single.Backward(trial.Inputs, trial.Targets), twin.Backward(trial.Inputs, trial.Targets));
        Close.Assert([b.Loss], [a.Loss], 1e-5, $"loss of {single}");
        Close.Assert(b.Gradient, a.Gradient, 1e-5, $"gradient of {single}");
        Close.Assert(b.InputGradient, a.InputGradient, 1e-5, $"gradient of the inputs of {single}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_that_a_pass_leaves_matters_to_the_next(string name)
    {
        foreach (var subject in new[] { LargeNetworks.All[name].Single(), LargeNetworks.All[name].Double() })
        {
            var trial = new Trial(subject, examples: 5);
            Assert.Equal(subject.Mixed(trial.Inputs, trial.Targets, false), subject.Mixed(trial.Inputs, trial.Targets, true));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Passes_allocate_nothing_and_repeat_bit_by_bit(string name)
    {
        foreach (var subject in new[] { LargeNetworks.All[name].Single(), LargeNetworks.All[name].Double() })
        {
            var trial = new Trial(subject, examples: 5);
            Assert.Equal(0, subject.AllocatedBytes(trial.Inputs, trial.Targets));
            var (first, second) = (subject.Backward(trial.Inputs, trial.Targets), subject.Backward(trial.Inputs, trial.Targets, new() { Capacity = 9 }));
            Assert.Equal(first.Loss, second.Loss);
            Assert.Equal(first.Gradient, second.Gradient);
            Assert.Equal(first.InputGradient, second.InputGradient);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_batch_predicts_what_its_examples_predict_one_by_one(string name)
    {
        var subject = LargeNetworks.All[name].Single();
        var trial = new Trial(subject, examples: 11);
        Assert.Equal(trial.Inputs.Chunk(subject.InputLength).SelectMany(subject.Forward), subject.Forward(trial.Inputs));
    }
}
