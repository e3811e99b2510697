using NetGen.Tests.Training;

namespace NetGen.Tests.Gradients;

/// <summary>A linear regression whose gradient of the bias is half of what it should be.</summary>
internal sealed class WrongRegression : ITrainable<WrongRegression, double, double, TestWorkspace<double>>
{
    private readonly LinearRegression _right = new();

    public static int InputLength => LinearRegression.InputLength;

    public static int OutputLength => LinearRegression.OutputLength;

    public static int ParameterCount => LinearRegression.ParameterCount;

    public static int TargetLength => LinearRegression.TargetLength;

    public static Reduction LossReduction => LinearRegression.LossReduction;

    public static IReadOnlyList<ParameterTensor> ParameterTensors => LinearRegression.ParameterTensors;

    public Span<double> Parameters => _right.Parameters;

    public ulong Seed => _right.Seed;

    public TestWorkspace<double> CreateWorkspace(int batchCapacity) => _right.CreateWorkspace(batchCapacity);

    public void Forward(ReadOnlySpan<double> inputs, Span<double> outputs, TestWorkspace<double> workspace) =>
        _right.Forward(inputs, outputs, workspace);

    public double Loss(ReadOnlySpan<double> inputs, ReadOnlySpan<double> targets, TestWorkspace<double> workspace) =>
        _right.Loss(inputs, targets, workspace);

    public double Backward(
        ReadOnlySpan<double> inputs,
        ReadOnlySpan<double> targets,
        TestWorkspace<double> workspace,
        bool accumulate = false,
        ReadOnlySpan<double> exampleWeights = default)
    {
        double loss = _right.Backward(inputs, targets, workspace, accumulate, exampleWeights);
        workspace.Gradients[1] /= 2;
        return loss;
    }
}
