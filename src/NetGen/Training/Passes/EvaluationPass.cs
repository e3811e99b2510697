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

    // Metrics get the examples in their order, so outputs are kept until all items of a round are done.
    private const int ItemsPerRound = 16;

    private readonly ITrainable<TNet, T, TTarget, TWorkspace> _net;
    private readonly Dataset<T, TTarget> _data;
    private readonly NetworkSizes _sizes;
    private readonly TWorkspace[] _workspaces;
    private readonly Metric<T, TTarget>[] _metrics;
    private readonly T[] _outputs;
    private readonly double[] _losses;
    private readonly int[] _correct;
    private int _firstItem;

    /// <param name="net">The network.</param>
    /// <param name="data">The examples.</param>
    /// <param name="metrics">What else to measure.</param>
    /// <param name="sizes">The sizes of the network.</param>
    /// <param name="members">The most threads that may work.</param>
    public EvaluationPass(
        ITrainable<TNet, T, TTarget, TWorkspace> net, Dataset<T, TTarget> data, Metric<T, TTarget>[] metrics, in NetworkSizes sizes, int members)
    {
        _net = net;
        _data = data;
        _sizes = sizes;
        _metrics = metrics;
        _losses = new double[((data.Count - 1) / ItemLength) + 1];
        _correct = new int[_losses.Length];
        members = Math.Min(members, CountMembers(data.Count, sizes.WorkPerExample));
        int capacity = Math.Min(ItemLength, data.Count);
        _workspaces = new TWorkspace[members];
        for (int member = 0; member < members; member++)
        {
            _workspaces[member] = net.CreateWorkspace(capacity);
        }

        _outputs = Predicts ? new T[Math.Min(ItemsPerRound * ItemLength, data.Count) * sizes.OutputLength] : [];
    }

    /// <summary>Whether accuracy means something: class indices and a choice of classes.</summary>
    public static bool IsClassifier => typeof(TTarget) == typeof(int) && TNet.OutputLength > 1;

    /// <summary>The most threads that are worth calling.</summary>
    public int Members => _workspaces.Length;

    private bool Predicts => IsClassifier || _metrics.Length > 0;

    public Evaluation Run(ThreadTeam team)
    {
        foreach (Metric<T, TTarget> metric in _metrics)
        {
            metric.Reset();
        }

        for (_firstItem = 0; _firstItem < _losses.Length; _firstItem += ItemsPerRound)
        {
            team.Run(this, Math.Min(ItemsPerRound, _losses.Length - _firstItem), members: Members);
            Measure();
        }

        double loss = 0;
        int correct = 0;
        for (int item = 0; item < _losses.Length; item++)
        {
            loss += _losses[item];
            correct += _correct[item];
        }

        var evaluation = new Evaluation(loss / _data.Count, IsClassifier ? (double)correct / _data.Count : null);
        return _metrics.Length == 0
            ? evaluation
            : evaluation with { Metrics = Array.ConvertAll(_metrics, m => new MetricValue(m.Name, m.Value)) };
    }

    void ITeamTask.Run(int item, int member)
    {
        int first = (_firstItem + item) * ItemLength;
        int count = Math.Min(ItemLength, _data.Count - first);
        ReadOnlySpan<T> inputs = _data.Inputs.Slice(first * _sizes.InputLength, count * _sizes.InputLength);
        ReadOnlySpan<TTarget> targets = Targets(first, count);
        double loss = double.CreateTruncating(_net.Loss(inputs, targets, _workspaces[member]));
        _losses[_firstItem + item] = _sizes.IsMean ? loss * count : loss;
        if (!Predicts)
        {
            return;
        }

        Span<T> outputs = _outputs.AsSpan(item * ItemLength * _sizes.OutputLength, count * _sizes.OutputLength);
        _net.Forward(inputs, outputs, _workspaces[member]);
        if (IsClassifier)
        {
            _correct[_firstItem + item] = Predictions.CountCorrect<T, TTarget>(outputs, targets);
        }
    }

    private void Measure()
    {
        int first = _firstItem * ItemLength;
        int count = Math.Min(ItemsPerRound * ItemLength, _data.Count - first);
        foreach (Metric<T, TTarget> metric in _metrics)
        {
            metric.Add(_outputs.AsSpan(0, count * _sizes.OutputLength), Targets(first, count));
        }
    }

    private ReadOnlySpan<TTarget> Targets(int first, int count) => _data.Targets.Slice(first * _sizes.TargetLength, count * _sizes.TargetLength);

    private static int CountMembers(int examples, long workPerExample)
    {
        // A step computes forward and twice as much backward.
        double work = (double)examples * workPerExample / 3;
        return (int)Math.Max(1, Math.Min(((examples - 1) / ItemLength) + 1, work / BatchChunks.LeastWork));
    }
}
