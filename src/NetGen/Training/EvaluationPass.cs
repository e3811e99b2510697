using System.Numerics;

namespace NetGen;

/// <summary>Evaluates a network on a data set, again and again without allocating.</summary>
internal sealed class EvaluationPass<TNet, T, TTarget, TWorkspace> : ITeamTask
    where TNet : ITrainable<TNet, T, TTarget, TWorkspace>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TTarget : unmanaged, INumberBase<TTarget>
    where TWorkspace : Workspace<T>
{
    // Small enough to stay in the caches, large enough for full register tiles. Fixed, so that sums are too.
    private const int ItemLength = 64;

    private readonly ITrainable<TNet, T, TTarget, TWorkspace> _net;
    private readonly Dataset<T, TTarget> _data;
    private readonly TWorkspace[] _workspaces;
    private readonly T[][] _outputs;
    private readonly double[] _losses;
    private readonly int[] _correct;

    public EvaluationPass(ITrainable<TNet, T, TTarget, TWorkspace> net, Dataset<T, TTarget> data, int members)
    {
        _net = net;
        _data = data;
        int capacity = Math.Min(ItemLength, data.Count);
        _workspaces = new TWorkspace[members];
        _outputs = new T[members][];
        for (int member = 0; member < members; member++)
        {
            _workspaces[member] = net.CreateWorkspace(capacity);
            _outputs[member] = IsClassifier ? new T[capacity * TNet.OutputLength] : [];
        }

        _losses = new double[CountItems(data)];
        _correct = new int[_losses.Length];
    }

    /// <summary>Whether accuracy means something: class indices and a choice of classes.</summary>
    public static bool IsClassifier => typeof(TTarget) == typeof(int) && TNet.OutputLength > 1;

    public static int CountItems(Dataset<T, TTarget> data) => (data.Count + ItemLength - 1) / ItemLength;

    public Evaluation Run(ThreadTeam team)
    {
        team.Run(this, _losses.Length);
        double loss = 0;
        int correct = 0;
        for (int item = 0; item < _losses.Length; item++)
        {
            loss += _losses[item];
            correct += _correct[item];
        }

        return new Evaluation(loss / _data.Count, IsClassifier ? (double)correct / _data.Count : null);
    }

    void ITeamTask.Run(int item, int member)
    {
        int first = item * ItemLength;
        int count = Math.Min(ItemLength, _data.Count - first);
        ReadOnlySpan<T> inputs = _data.Inputs.Slice(first * TNet.InputLength, count * TNet.InputLength);
        ReadOnlySpan<TTarget> targets = _data.Targets.Slice(first * TNet.TargetLength, count * TNet.TargetLength);
        double loss = double.CreateTruncating(_net.Loss(inputs, targets, _workspaces[member]));
        _losses[item] = TNet.LossReduction == Reduction.Mean ? loss * count : loss;
        if (IsClassifier)
        {
            Span<T> outputs = _outputs[member].AsSpan(0, count * TNet.OutputLength);
            _net.Forward(inputs, outputs, _workspaces[member]);
            _correct[item] = Predictions.CountCorrect<T, TTarget>(outputs, targets);
        }
    }
}
