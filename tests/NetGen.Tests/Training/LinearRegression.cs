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

    // More than it is, so that its batches are cut into many chunks.
    public static long WorkPerExample => 1 << 23;

    public static IReadOnlyList<ParameterTensor> ParameterTensors { get; } =
        [new("dense1.weight", "dense1", [1, 1], [1, 1], 0, 1), new("dense1.bias", "dense1", [1], [1], 1, 1)];

    public Span<double> Parameters => _parameters;

    public ulong Seed => 0;

    /// <summary>What <see cref="Backward"/> does first, on the thread that runs it.</summary>
    public Action? OnBackward { get; init; }

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
        OnBackward?.Invoke();
        if (!accumulate)
        {
            workspace.Gradients.Clear();
        }

        double loss = 0;
        for (int n = 0; n < inputs.Length; n++)
        {
            double weight = (exampleWeights.IsEmpty ? 1 : exampleWeights[n]) / inputs.Length;
            double error = Predict(inputs[n]) - targets[n];
            workspace.Gradients[0] += weight * error * inputs[n];
            workspace.Gradients[1] += weight * error;
            loss += weight * error * error / 2;
        }

        workspace.Step++;
        return loss;
    }

    private double Predict(double x) => (_parameters[0] * x) + _parameters[1];
}
