namespace NetGen.Benchmarks.Functions;

/// <summary>The case <c>lstm</c>: the error of one step of a long short-term memory, by all its weights.</summary>
internal sealed partial class LstmCase() : FunctionCase("lstm", 1, FunctionData.Numbers(4 * Hidden * (Inputs + Hidden + 1), -0.3, 0.3))
{
    private const int Inputs = 32;
    private const int Hidden = 32;
    private const int InputWeights = 4 * Hidden * Inputs;
    private const int StateWeights = 4 * Hidden * Hidden;

    private readonly double[] _input = FunctionData.Numbers(Inputs, -1, 1, seed: 2);
    private readonly double[] _state = FunctionData.Numbers(Hidden, -1, 1, seed: 3);
    private readonly double[] _memory = FunctionData.Numbers(Hidden, -1, 1, seed: 4);
    private readonly double[] _target = FunctionData.Numbers(Hidden, -1, 1, seed: 5);

    [Differentiable]
    public static double Error(
        ReadOnlySpan<double> inputWeights,
        ReadOnlySpan<double> stateWeights,
        ReadOnlySpan<double> biases,
        [Constant] ReadOnlySpan<double> input,
        [Constant] ReadOnlySpan<double> state,
        [Constant] ReadOnlySpan<double> memory,
        [Constant] ReadOnlySpan<double> target)
    {
        double error = 0;
        for (int unit = 0; unit < target.Length; unit++)
        {
            var fromInput = Gates(inputWeights.Slice(unit * 4 * input.Length, 4 * input.Length), input);
            var fromState = Gates(stateWeights.Slice(unit * 4 * state.Length, 4 * state.Length), state);
            ReadOnlySpan<double> bias = biases.Slice(unit * 4, 4);
            double entry = Sigmoid(fromInput.Entry + fromState.Entry + bias[0]);
            double retention = Sigmoid(fromInput.Retention + fromState.Retention + bias[1]);
            double output = Sigmoid(fromInput.Output + fromState.Output + bias[2]);
            double candidate = Math.Tanh(fromInput.Candidate + fromState.Candidate + bias[3]);
            double remembered = (retention * memory[unit]) + (entry * candidate);
            double difference = (output * Math.Tanh(remembered)) - target[unit];
            error += difference * difference;
        }

        return error;
    }

    /// <summary>Four weighted sums of the same values.</summary>
    [Differentiable]
    public static (double Entry, double Retention, double Output, double Candidate) Gates(
        ReadOnlySpan<double> weights, ReadOnlySpan<double> values)
    {
        int count = values.Length;
        ReadOnlySpan<double> first = weights.Slice(0, count), second = weights.Slice(count, count);
        ReadOnlySpan<double> third = weights.Slice(2 * count, count), fourth = weights.Slice(3 * count, count);
        double entry = 0, retention = 0, output = 0, candidate = 0;
        for (int k = 0; k < count; k++)
        {
            double value = values[k];
            entry += first[k] * value;
            retention += second[k] * value;
            output += third[k] * value;
            candidate += fourth[k] * value;
        }

        return (entry, retention, output, candidate);
    }

    [Differentiable]
    public static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    public override void Evaluate() => Results[0] = Error(
        Point.AsSpan(0, InputWeights),
        Point.AsSpan(InputWeights, StateWeights),
        Point.AsSpan(InputWeights + StateWeights),
        _input,
        _state,
        _memory,
        _target);

    public override void Differentiate() => Results[0] = ErrorGradient(
        Point.AsSpan(0, InputWeights),
        Point.AsSpan(InputWeights, StateWeights),
        Point.AsSpan(InputWeights + StateWeights),
        _input,
        _state,
        _memory,
        _target,
        Derivatives);
}
