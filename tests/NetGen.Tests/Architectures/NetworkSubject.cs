using System.Numerics;

namespace NetGen.Tests.Architectures;

/// <summary>What subjects with and without a loss have in common.</summary>
internal abstract class NetworkSubject<TNet, T, TTarget, TWorkspace>(TNet network) : Subject
    where TNet : INetwork<TNet, T, TWorkspace>
    where T : unmanaged, INumber<T>
    where TTarget : unmanaged, INumber<TTarget>
    where TWorkspace : Workspace<T>
{
    private const int Rounds = 20;

    public sealed override Type Network => typeof(TNet);

    public sealed override int InputLength => TNet.InputLength;

    public sealed override int OutputLength => TNet.OutputLength;

    public sealed override IReadOnlyList<ParameterTensor> Tensors => TNet.ParameterTensors;

    public sealed override bool IsDouble => typeof(T) == typeof(double);

    public sealed override bool HasLabels => typeof(TTarget) == typeof(int);

    public sealed override double[] Parameters
    {
        get => Convert<T, double>(Net.Parameters);
        set => Convert<double, T>(value).CopyTo(Net.Parameters);
    }

    protected TNet Net { get; } = network;

    public sealed override double[] Forward(double[] inputs)
    {
        T[] outputs = new T[inputs.Length / InputLength * OutputLength];
        Net.Forward(Convert<double, T>(inputs), outputs, Net.CreateWorkspace(inputs.Length / InputLength));
        return Convert<T, double>(outputs);
    }

    public sealed override Pass Backward(double[] inputs, double[] targets, PassOptions? options = null)
    {
        options ??= new PassOptions();
        int examples = inputs.Length / InputLength;
        var workspace = Net.CreateWorkspace(Math.Max(examples, options.Capacity));
        var (x, t, weights) = (Convert<double, T>(inputs), Convert<double, TTarget>(targets), Convert<double, T>(options.ExampleWeights));
        double loss = 0;
        for (int time = 0; time < options.Times; time++)
        {
            workspace.Step = options.Step;
            workspace.FirstExample = options.FirstExample;
            loss = double.CreateChecked(Backward(x, t, workspace, time > 0, weights));
        }

        return new(loss, Convert<T, double>(workspace.Gradients), InputGradient(workspace, examples));
    }

    public sealed override double Loss(double[] inputs, double[] targets) => double.CreateChecked(Loss(
        Convert<double, T>(inputs), Convert<double, TTarget>(targets), Net.CreateWorkspace(inputs.Length / InputLength)));

    public sealed override double[] Mixed(double[] inputs, double[] targets, bool isReused)
    {
        int capacity = inputs.Length / InputLength;
        var workspace = Net.CreateWorkspace(capacity);
        var results = new List<double>();
        foreach (int examples in new[] { capacity, 1, capacity - 1 })
        {
            var (x, t) = (Convert<double, T>(inputs.AsSpan(0, examples * InputLength)), Convert<double, TTarget>(targets.AsSpan(0, examples * TargetLength)));
            foreach (Func<T[], TTarget[], TWorkspace, double[]> call in new[] { Outputs, LossAndGradients, LossAlone, Outputs, LossAndGradients })
            {
                if (isReused)
                {
                    Poison(Convert<double, TTarget>(targets), workspace);
                }

                results.AddRange(call(x, t, isReused ? workspace : Net.CreateWorkspace(capacity)));
            }
        }

        return [.. results];
    }

    public sealed override long AllocatedBytes(double[] inputs, double[] targets)
    {
        int examples = inputs.Length / InputLength;
        var workspace = Net.CreateWorkspace(examples);
        var (x, t) = (Convert<double, T>(inputs), Convert<double, TTarget>(targets));
        T[] outputs = new T[examples * OutputLength];

        // The runtime itself allocates now and then on a thread, when it compiles a method anew; code that allocates does so every time.
        long least = long.MaxValue;
        for (int round = 0; round < Rounds && least > 0; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            RunAll(x, outputs, t, workspace);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }

    protected abstract T Backward(T[] inputs, TTarget[] targets, TWorkspace workspace, bool accumulate, T[] exampleWeights);

    protected abstract T Loss(T[] inputs, TTarget[] targets, TWorkspace workspace);

    protected virtual void Descend(T[] inputs, TTarget[] targets, TWorkspace workspace)
    {
    }

    private double[] Outputs(T[] inputs, TTarget[] targets, TWorkspace workspace)
    {
        T[] outputs = new T[inputs.Length / InputLength * OutputLength];
        Net.Forward(inputs, outputs, workspace);
        return Convert<T, double>(outputs);
    }

    private double[] LossAndGradients(T[] inputs, TTarget[] targets, TWorkspace workspace)
    {
        double loss = double.CreateChecked(Backward(inputs, targets, workspace, false, []));
        return [loss, .. Convert<T, double>(workspace.Gradients), .. InputGradient(workspace, inputs.Length / InputLength)];
    }

    private double[] LossAlone(T[] inputs, TTarget[] targets, TWorkspace workspace) =>
        HasLoss ? [double.CreateChecked(Loss(inputs, targets, workspace))] : [];

    /// <summary>Runs everything on NaN, so that no number is left in the workspace that a later pass could rely on.</summary>
    private void Poison(TTarget[] targets, TWorkspace workspace)
    {
        double[] parameters = Parameters;
        Net.Parameters.Fill(T.CreateChecked(double.NaN));
        T[] inputs = new T[workspace.BatchCapacity * InputLength];
        inputs.AsSpan().Fill(T.CreateChecked(double.NaN));
        RunAll(inputs, new T[workspace.BatchCapacity * OutputLength], targets, workspace);
        Parameters = parameters;
        workspace.Step = 0;
    }

    private void RunAll(T[] inputs, T[] outputs, TTarget[] targets, TWorkspace workspace)
    {
        Net.Forward(inputs, outputs, workspace);
        Backward(inputs, targets, workspace, false, []);
        Backward(inputs, targets, workspace, true, []);
        if (HasLoss)
        {
            Loss(inputs, targets, workspace);
            Descend(inputs, targets, workspace);
        }
    }

    private double[] InputGradient(TWorkspace workspace, int examples) => Network.GetCustomAttributesData()
        .Single(a => a.AttributeType == typeof(NetworkAttribute))
        .NamedArguments.Any(a => a.MemberName == nameof(NetworkAttribute.InputGradient) && a.TypedValue.Value is true)
        ? Convert<T, double>(workspace.InputGradient[..(examples * InputLength)])
        : [];

    protected static TTo[] Convert<TFrom, TTo>(ReadOnlySpan<TFrom> values)
        where TFrom : INumber<TFrom>
        where TTo : INumber<TTo>
    {
        var result = new TTo[values.Length];
        for (int k = 0; k < result.Length; k++)
        {
            result[k] = TTo.CreateChecked(values[k]);
        }

        return result;
    }
}
