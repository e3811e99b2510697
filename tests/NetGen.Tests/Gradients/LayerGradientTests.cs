using NetGen.Tests.Architectures;
using NetGen.Tests.Goldens;

namespace NetGen.Tests.Gradients;

/// <summary>Every layer, activation and loss alone against central differences, for weights and inputs.</summary>
public class LayerGradientTests
{
    public static TheoryData<string> Names => [.. GoldenNetworks.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Gradients_agree_with_central_differences(string name)
    {
        var subject = GoldenNetworks.All[name].Double();
        var trial = new Trial(subject, examples: 2);
        double[] inputs = trial.Inputs;
        if (name.StartsWith("CrossEntropy", StringComparison.Ordinal))
        {
            inputs = [.. inputs.Select(x => (x + 1.1) / 2.2)];
        }

        var report = subject.CheckGradients(inputs, trial.Targets);
        Assert.True(report.Passed, $"{subject}: {report}");
        Assert.Equal(subject.Parameters.Length + inputs.Length, report.Checked);
    }
}
