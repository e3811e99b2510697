using System.Numerics;

namespace NetGen;

/// <summary>L-BFGS: Nocedal and Wright, Numerical Optimization (2nd edition), algorithm 7.5.</summary>
internal sealed class LBFGSRun<T> : MinimizationRun<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly GradientFunction<T> _function;
    private readonly CurvatureHistory<T> _history;
    private readonly LineSearch<T> _line;
    private T _promised;

    public LBFGSRun(GradientFunction<T> function, ReadOnlySpan<T> start, LBFGSOptions options, MinimizationPath<T>? path)
        : base(start, options, path)
    {
        _function = function;
        _history = new(options.History, start.Length);
        _line = new(function, options, Current);
    }

    protected override void EvaluateStart() => Current.Evaluate(_function);

    protected override int CountEvaluations() => 1 + _line.Evaluations;

    protected override MinimizationStatus? Advance()
    {
        if (!FollowHistory() && !FollowGradient())
        {
            return Failure();
        }

        _history.Add(Current, Next);
        return null;
    }

    /// <summary>A step along −H·g. If there is none, what is remembered is of no use.</summary>
    private bool FollowHistory()
    {
        _promised = T.PositiveInfinity;
        if (_history.Count == 0)
        {
            return false;
        }

        _history.Solve(Current.Gradient, _line.Direction);
        T slope = Vectors.Dot<T>(Current.Gradient, _line.Direction);
        _promised = -slope / T.CreateChecked(2);
        if (slope < T.Zero && _line.Search(Current, slope, T.One, Next))
        {
            return true;
        }

        _history.Clear();
        return false;
    }

    /// <summary>A step along −g/‖g‖, at first no longer than 1 and than g.</summary>
    private bool FollowGradient()
    {
        T norm = Current.GradientNorm;
        for (int i = 0; i < Current.Gradient.Length; i++)
        {
            _line.Direction[i] = -Current.Gradient[i] / norm;
        }

        return _line.Search(Current, -norm, T.Min(T.One, norm), Next);
    }

    /// <summary>If the whole step −H·g would gain ½gᵀHg, less than the value is rounded by, there is nothing to find.</summary>
    private MinimizationStatus Failure()
    {
        if (!_line.EndedFinite)
        {
            return MinimizationStatus.NonFinite;
        }

        return T.Abs(_promised) <= LineSearch<T>.RoundingOf(Current.Value) ? MinimizationStatus.PrecisionLimit : MinimizationStatus.NoDescent;
    }
}
