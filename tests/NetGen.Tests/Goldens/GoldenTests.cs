using NetGen.Tests.Architectures;
using NetGen.Tests.References;

namespace NetGen.Tests.Goldens;

/// <summary>Every layer, activation and loss against PyTorch, in both precisions, and the references as well.</summary>
public class GoldenTests
{
    public static TheoryData<string> Names => [.. GoldenValues.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Float_networks_agree_with_PyTorch(string name) => Check(NetworkOf(name).Single(), GoldenValues.Of(name), 1e-5);

    [Theory]
    [MemberData(nameof(Names))]
    public void Double_networks_agree_with_PyTorch(string name) => Check(NetworkOf(name).Double(), GoldenValues.Of(name), 1e-10);

    [Theory]
    [MemberData(nameof(Names))]
    public void References_agree_with_PyTorch(string name)
    {
        var golden = GoldenValues.Of(name);
        var reference = new ReferenceNetwork(NetworkOf(name).Double().Network, golden.Parameters);
        Close.Assert(golden.Outputs, reference.Forward(golden.Inputs), 1e-10, $"outputs of the reference of {name}");
        if (golden.Loss is { } loss)
        {
            Close.Assert([loss], [reference.Loss(golden.Inputs, golden.Targets)], 1e-10, $"loss of the reference of {name}");
        }
    }

    private static Twins NetworkOf(string name) => GoldenNetworks.All[GoldenValues.Of(name).Network];

    private static void Check(Subject subject, GoldenValues golden, double tolerance)
    {
        Assert.Equal(golden.Parameters.Keys.Order(), subject.Tensors.Select(t => t.Name).Order());
        foreach (var (parameter, values) in golden.Parameters)
        {
            subject.SetParameter(parameter, values);
        }

        Close.Assert(golden.Outputs, subject.Forward(golden.Inputs), tolerance, $"outputs of {subject}");
        var pass = subject.Backward(golden.Inputs, golden.Targets);
        foreach (var (parameter, gradient) in subject.Split(pass.Gradient))
        {
            Close.Assert(golden.Gradients[parameter], gradient, tolerance, $"gradient of {parameter} of {subject}");
        }

        Close.Assert(golden.InputGradient, pass.InputGradient, tolerance, $"gradient of the inputs of {subject}");
        if (golden.Loss is { } loss)
        {
            Close.Assert([loss], [pass.Loss], tolerance, $"loss of {subject}");
            Close.Assert([loss], [subject.Loss(golden.Inputs, golden.Targets)], tolerance, $"evaluated loss of {subject}");
        }
    }
}
