using System.Numerics;

namespace NetGen;

/// <summary>L-BFGS: Nocedal and Wright, Numerical Optimization (2nd edition), algorithm 7.5.</summary>
internal sealed class LBFGSRun<T> : MinimizationRun<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly GradientFunction<T> _function;
    private readonly CurvatureHistory<T> _history;
    private readonly LineSearch<T> _line;
    private bool _isBlind;

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
        _isBlind = false;
        bool moved = (_history.Count > 0 && FollowHistory()) || (FollowGradient() && IsProgress);
        if (!moved)
        {
            return Failure;
        }

        _history.Add(Current, Next);
        return null;
    }

    /// <summary>A step that only rounding speaks for is none: searches would go around in circles.</summary>
    private bool IsProgress => !_isBlind
        || Next.GradientNorm < Current.GradientNorm
        || Next.Value < Current.Value - LineSearch<T>.RoundingOf(Current.Value);

    private MinimizationStatus Failure => _isBlind ? MinimizationStatus.PrecisionLimit
        : _line.EndedFinite ? MinimizationStatus.NoDescent
        : MinimizationStatus.NonFinite;

    /// <summary>
    /// A step along −H·g. If there is none, what is remembered is of no use. The whole step gains about ½gᵀHg; where the
    /// value is rounded by more than that, it cannot guide the search any more.
    /// </summary>
    private bool FollowHistory()
    {
        _history.Solve(Current.Gradient, _line.Direction);
        T slope = Vectors.Dot<T>(Current.Gradient, _line.Direction);
        _isBlind = T.Abs(slope) / T.CreateChecked(2) <= LineSearch<T>.RoundingOf(Current.Value);
        if (_isBlind ? _line.SearchBlindly(Current, slope, Next) : slope < T.Zero && _line.Search(Current, slope, T.One, Next))
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
}
