namespace NetGen.Tests.Training;

/// <summary>What the generator would make of Input(1), Dense(1) and SquaredError: ℓ = ½(w·x + b − t)².</summary>
public sealed class LinearRegression : ITrainable<LinearRegression, double, double, TestWorkspace<double>>
{
    private readonly double[] _parameters = new double[2];

    public static int InputLength => 1;

    public static int OutputLength => 1;

    public static int ParameterCount => 2;

    public static int TargetLength => 1;

    public static Reduction LossReduction => Reduction.Mean;

    public static IReadOnlyList<ParameterTensor> ParameterTensors { get; } =
        [new("dense1.weight", "dense1", [1, 1], [1, 1], 0, 1), new("dense1.bias", "dense1", [1], [1], 1, 1)];

    public Span<double> Parameters => _parameters;

    public ulong Seed => 0;

    /// <summary>Thrown by <see cref="Backward"/> if set.</summary>
    public Exception? Failure { get; init; }

    public TestWorkspace<double> CreateWorkspace(int batchCapacity) => new(this, batchCapacity, ParameterCount, 1);

    public void Forward(ReadOnlySpan<double> inputs, Span<double> outputs, TestWorkspace<double> workspace)
    {
        for (int n = 0; n < inputs.Length; n++)
        {
            outputs[n] = Predict(inputs[n]);
        }
    }

    public double Loss(
        ReadOnlySpan<double> inputs, ReadOnlySpan<double> targets, TestWorkspace<double> workspace)
    {
        double loss = 0;
        for (int n = 0; n < inputs.Length; n++)
        {
            double error = Predict(inputs[n]) - targets[n];
            loss += error * error / 2;
        }

        return loss / inputs.Length;
    }

    public double Backward(
        ReadOnlySpan<double> inputs,
        ReadOnlySpan<double> targets,
        TestWorkspace<double> workspace,
        bool accumulate = false,
        ReadOnlySpan<double> exampleWeights = default)
    {
        if (Failure is not null)
        {
            throw Failure;
        }

        workspace.Gradients.Clear();
        for (int n = 0; n < inputs.Length; n++)
        {
            double error = Predict(inputs[n]) - targets[n];
            workspace.Gradients[0] += error * inputs[n] / inputs.Length;
            workspace.Gradients[1] += error / inputs.Length;
        }

        workspace.Step++;
        return Loss(inputs, targets, workspace);
    }

    private double Predict(double x) => (_parameters[0] * x) + _parameters[1];
}
