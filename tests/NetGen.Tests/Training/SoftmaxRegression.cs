using System.Numerics;
using NetGen.Numerics;

namespace NetGen.Tests.Training;

/// <summary>
/// What the generator would make of Input, Dropout(¼), Dense and SoftmaxCrossEntropy, written by hand and naïvely:
/// z = W·(m∘x)/¾ + b. Its dropout depends on the step and the place in the batch, so that a trainer which sets these
/// wrongly changes the result.
/// </summary>
public sealed class SoftmaxRegression<T, TSizes> : ITrainable<SoftmaxRegression<T, TSizes>, T, int, TestWorkspace<T>>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TSizes : IModelSizes
{
    private const double DropoutRate = 0.25;

    private readonly T[] _parameters = new T[ParameterCount];

    public SoftmaxRegression(ulong seed)
    {
        Seed = seed;
        ulong key = CounterRandom.Key64(seed, 0);
        for (int i = 0; i < TSizes.Inputs * TSizes.Outputs; i++)
        {
            _parameters[i] = T.CreateTruncating((CounterRandom.Uniform(key, (ulong)i) - 0.5) * 0.2);
        }
    }

    public static int InputLength => TSizes.Inputs;

    public static int OutputLength => TSizes.Outputs;

    public static int ParameterCount => (TSizes.Inputs + 1) * TSizes.Outputs;

    public static int TargetLength => 1;

    public static Reduction LossReduction => TSizes.Reduction;

    public static long WorkPerExample => TSizes.Work;

    public static IReadOnlyList<ParameterTensor> ParameterTensors { get; } =
    [
        new("dense1.weight", "dense1", [TSizes.Outputs, TSizes.Inputs], [TSizes.Inputs, 1], 0, TSizes.Outputs * TSizes.Inputs),
        new("dense1.bias", "dense1", [TSizes.Outputs], [1], TSizes.Outputs * TSizes.Inputs, TSizes.Outputs),
    ];

    public Span<T> Parameters => _parameters;

    public ulong Seed { get; }

    /// <summary>The largest number of examples that any pass was given.</summary>
    public int LargestPass { get; private set; }

    private ReadOnlySpan<T> Weight => _parameters.AsSpan(0, TSizes.Inputs * TSizes.Outputs);

    private ReadOnlySpan<T> Bias => _parameters.AsSpan(TSizes.Inputs * TSizes.Outputs);

    public TestWorkspace<T> CreateWorkspace(int batchCapacity) =>
        new(this, batchCapacity, ParameterCount, TSizes.Inputs + TSizes.Outputs);

    public void Forward(ReadOnlySpan<T> inputs, Span<T> outputs, TestWorkspace<T> workspace)
    {
        int examples = NetworkArguments.CountExamples(inputs, InputLength, workspace, this);
        NetworkArguments.CheckLength(outputs.Length, examples, OutputLength, nameof(outputs));
        NetworkArguments.CheckSeparate(inputs, outputs);
        for (int n = 0; n < examples; n++)
        {
            Scores(inputs.Slice(n * InputLength, InputLength), outputs.Slice(n * OutputLength, OutputLength));
        }
    }

    public T Loss(ReadOnlySpan<T> inputs, ReadOnlySpan<int> targets, TestWorkspace<T> workspace)
    {
        int examples = CheckArguments(inputs, targets, workspace);
        Span<T> scores = workspace.Scratch[..OutputLength];
        T loss = T.Zero;
        for (int n = 0; n < examples; n++)
        {
            Scores(inputs.Slice(n * InputLength, InputLength), scores);
            loss += LogSumExp(scores) - scores[targets[n]];
        }

        return Reduce(loss, examples);
    }

    public T Backward(
        ReadOnlySpan<T> inputs,
        ReadOnlySpan<int> targets,
        TestWorkspace<T> workspace,
        bool accumulate = false,
        ReadOnlySpan<T> exampleWeights = default)
    {
        int examples = CheckArguments(inputs, targets, workspace);
        NetworkArguments.CheckExampleWeights(exampleWeights.Length, examples);
        Span<T> dropped = workspace.Scratch[..InputLength];
        Span<T> scores = workspace.Scratch.Slice(InputLength, OutputLength);
        if (!accumulate)
        {
            workspace.Gradients.Clear();
        }

        T loss = T.Zero;
        for (int n = 0; n < examples; n++)
        {
            Drop(inputs.Slice(n * InputLength, InputLength), dropped, workspace.Step, workspace.FirstExample + n);
            Scores(dropped, scores);
            T weight = exampleWeights.IsEmpty ? T.One : exampleWeights[n];
            T logSumExp = LogSumExp(scores);
            loss += weight * (logSumExp - scores[targets[n]]);
            AddGradient(dropped, scores, logSumExp, targets[n], Reduce(weight, examples), workspace.Gradients);
        }

        workspace.Step++;
        return Reduce(loss, examples);
    }

    private static T Reduce(T sum, int examples) =>
        LossReduction == Reduction.Mean ? sum / T.CreateTruncating(examples) : sum;

    private static T LogSumExp(ReadOnlySpan<T> scores)
    {
        T largest = scores[0];
        foreach (T score in scores)
        {
            largest = T.Max(largest, score);
        }

        T sum = T.Zero;
        foreach (T score in scores)
        {
            sum += T.Exp(score - largest);
        }

        return largest + T.Log(sum);
    }

    private static void AddGradient(
        ReadOnlySpan<T> x, ReadOnlySpan<T> scores, T logSumExp, int target, T factor, Span<T> gradients)
    {
        for (int k = 0; k < OutputLength; k++)
        {
            T dz = factor * (T.Exp(scores[k] - logSumExp) - (k == target ? T.One : T.Zero));
            Span<T> dw = gradients.Slice(k * InputLength, InputLength);
            for (int i = 0; i < x.Length; i++)
            {
                dw[i] += dz * x[i];
            }

            gradients[(OutputLength * InputLength) + k] += dz;
        }
    }

    private void Drop(ReadOnlySpan<T> x, Span<T> dropped, ulong step, int example)
    {
        uint key = CounterRandom.Key(Seed, 1, step, (ulong)example);
        for (int i = 0; i < x.Length; i++)
        {
            bool keep = CounterRandom.Hash(key, (uint)i) > DropoutRate * uint.MaxValue;
            dropped[i] = keep ? x[i] / T.CreateTruncating(1 - DropoutRate) : T.Zero;
        }
    }

    private void Scores(ReadOnlySpan<T> x, Span<T> scores)
    {
        for (int k = 0; k < scores.Length; k++)
        {
            T sum = Bias[k];
            for (int i = 0; i < x.Length; i++)
            {
                sum += Weight[(k * InputLength) + i] * x[i];
            }

            scores[k] = sum;
        }
    }

    private int CheckArguments(ReadOnlySpan<T> inputs, ReadOnlySpan<int> targets, TestWorkspace<T> workspace)
    {
        int examples = NetworkArguments.CountExamples(inputs, InputLength, workspace, this);
        NetworkArguments.CheckLength(targets.Length, examples, 1, nameof(targets));
        NetworkArguments.CheckLabels(targets, OutputLength);
        LargestPass = Math.Max(LargestPass, examples);
        return examples;
    }
}
