using System.Numerics;

namespace NetGen;

/// <summary>The penalties of a network, those of its layers' attributes and those by name, ready to be used while it trains.</summary>
internal sealed class NetworkPenalties<T>
    where T : unmanaged, INumberBase<T>
{
    private readonly PenalizedTensor[] _tensors;
    private readonly PenaltyFormula<T>[] _formulas;
    private readonly UnitNorms<T>[] _limits;

    /// <summary>Finds out which tensors have penalties.</summary>
    /// <param name="penalties">Those by name, which all have to match something.</param>
    /// <param name="tensors">The network's tensors.</param>
    /// <exception cref="ArgumentException">A penalty names a layer that is not there.</exception>
    public NetworkPenalties(IReadOnlyList<Penalty> penalties, IReadOnlyList<ParameterTensor> tensors)
    {
        foreach (Penalty penalty in penalties)
        {
            NamePatterns.CheckUse(penalty.Patterns, tensors);
        }

        PenalizedTensor[] all = [.. tensors.OrderBy(tensor => tensor.Offset).Select(tensor => Collect(penalties, tensor))];
        _tensors = [.. all.Where(tensor => tensor.L1 > 0 || tensor.L2 > 0)];
        _formulas = [.. _tensors.Select(tensor => new PenaltyFormula<T>(T.CreateTruncating(tensor.L1), T.CreateTruncating(2 * tensor.L2)))];
        _limits = [.. all.Where(tensor => tensor.MaxNorm > 0).Select(tensor => new UnitNorms<T>(tensor.Tensor, tensor.MaxNorm))];
    }

    /// <summary>Whether there is a cost, and gradients change.</summary>
    public bool HasCost => _tensors.Length > 0;

    /// <summary>Whether parameters are limited after each step.</summary>
    public bool HasLimits => _limits.Length > 0;

    /// <summary>Adds the gradient of the cost for a range, on any thread; the cut does not show in the bits. Allocates nothing.</summary>
    /// <param name="parameters">The range.</param>
    /// <param name="gradients">The gradients of the same range.</param>
    /// <param name="first">The index of the range's first parameter among all.</param>
    public void AddTo(ReadOnlySpan<T> parameters, Span<T> gradients, int first)
    {
        for (int k = 0; k < _tensors.Length; k++)
        {
            int start = Math.Max(0, _tensors[k].Tensor.Offset - first), end = Math.Min(parameters.Length, _tensors[k].End - first);
            if (start < end)
            {
                LaneLoop<T>.Widest.Run(in _formulas[k], gradients[start..end], parameters[start..end]);
            }
        }
    }

    /// <summary>Σ l1·|w| + l2·w² in double precision, in an order that depends on the network alone. Allocates nothing.</summary>
    /// <param name="parameters">All parameters.</param>
    public double Cost(ReadOnlySpan<T> parameters)
    {
        double cost = 0;
        foreach (PenalizedTensor tensor in _tensors)
        {
            ReadOnlySpan<T> weights = parameters[tensor.Tensor.Offset..tensor.End];
            cost += tensor.L1 > 0 ? tensor.L1 * GradientBlocks.SumOfMagnitudes(weights) : 0;
            cost += tensor.L2 > 0 ? tensor.L2 * GradientBlocks.SumOfSquares(weights) : 0;
        }

        return cost;
    }

    /// <summary>Scales down the weights of units that are beyond their limit. Allocates nothing.</summary>
    /// <param name="parameters">All parameters.</param>
    public void Project(Span<T> parameters)
    {
        foreach (UnitNorms<T> limit in _limits)
        {
            limit.Project(parameters);
        }
    }

    private static PenalizedTensor Collect(IReadOnlyList<Penalty> penalties, ParameterTensor tensor)
    {
        var all = new PenalizedTensor(tensor, 0, 0, 0);
        all = tensor.Penalty is { } own ? all.With(own) : all;
        return penalties.Where(penalty => NamePatterns.MatchWeight(penalty.Patterns, tensor)).Aggregate(all, (sum, penalty) => sum.With(penalty));
    }
}
