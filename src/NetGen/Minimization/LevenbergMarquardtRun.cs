using System.Numerics;

namespace NetGen;

/// <summary>
/// Levenberg–Marquardt: steps h that minimise ‖J·h + r‖² + μ·‖D·h‖². The scales D are Moré's (1978), the update of the
/// damping μ is Nielsen's: Madsen, Nielsen and Tingleff, Methods for Non-Linear Least Squares Problems (2004),
/// algorithm 3.16.
/// </summary>
internal sealed class LevenbergMarquardtRun<T> : MinimizationRun<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly VectorFunction<T> _function;
    private readonly JacobianFunction<T> _jacobian;
    private readonly T _stepTolerance;
    private readonly T[] _residuals;
    private readonly T[] _matrix;
    private readonly DampedSteps<T> _steps;
    private T _damping;
    private T _growth = T.CreateChecked(2);
    private bool _isFinite;
    private int _evaluations;

    public LevenbergMarquardtRun(
        VectorFunction<T> function,
        JacobianFunction<T> jacobian,
        ReadOnlySpan<T> start,
        int residualCount,
        LevenbergMarquardtOptions options,
        MinimizationPath<T>? path)
        : base(start, options, path)
    {
        MinimizationArguments.CheckResiduals(residualCount, start.Length);
        _function = function;
        _jacobian = jacobian;
        _stepTolerance = options.StepToleranceOf<T>();
        _damping = T.Max(T.CreateTruncating(options.InitialDamping), LeastDamping);
        _residuals = new T[residualCount];
        _matrix = new T[residualCount * start.Length];
        _steps = new(residualCount, start.Length);
    }

    private static T Two => T.CreateChecked(2);

    private static T Three => T.CreateChecked(3);

    /// <summary>Below it, damping changes nothing any more; it keeps μ from running down to zero.</summary>
    private static T LeastDamping => FloatingPoint<T>.Epsilon * FloatingPoint<T>.Epsilon;

    protected override void EvaluateStart()
    {
        _evaluations++;
        _jacobian(Current.Point, _residuals, _matrix);
        TakeJacobian(Current);
    }

    protected override int CountEvaluations() => _evaluations;

    /// <summary>
    /// Dampens until a step lowers the function. That ends: with each refusal μ grows at least twofold and from then on
    /// ever faster, steps shrink with it, and beyond the range of the type there is no μ. A step that is small because it is
    /// damped says nothing about the minimum.
    /// </summary>
    protected override MinimizationStatus? Advance()
    {
        _isFinite = true;
        for (int refusals = 0; T.IsFinite(_damping); refusals++)
        {
            T promised = _steps.Solve(Current.Gradient, _damping);
            if (_steps.IsSmall(Current.Point, _stepTolerance) && (refusals > 0 || _damping <= T.One))
            {
                return refusals == 0 ? MinimizationStatus.StepTolerance : Failure;
            }

            if (Try(promised))
            {
                return null;
            }

            if (_isFinite && _steps.LargestGain <= RoundingOf(Current.Value))
            {
                return MinimizationStatus.PrecisionLimit;
            }

            _damping *= _growth;
            _growth *= Two;
        }

        return Failure;
    }

    private MinimizationStatus Failure => _isFinite ? MinimizationStatus.NoDescent : MinimizationStatus.NonFinite;

    /// <summary>The rounding of a sum of as many squares as there are residuals.</summary>
    private T RoundingOf(T value) => T.CreateTruncating(_residuals.Length) * FloatingPoint<T>.Epsilon * value;

    /// <summary>Evaluates the step and, if it gains something, the Jacobian at its end.</summary>
    private bool Try(T promised)
    {
        Vectors.Add<T>(Next.Point, Current.Point, T.One, _steps.Step);
        _evaluations++;
        _function(Next.Point, _residuals);
        T gain = Current.Value - Cost();
        _isFinite = Next.IsAt(Current) ? _isFinite : T.IsFinite(gain);
        if (!(gain > T.Zero && T.IsFinite(gain)))
        {
            return false;
        }

        _jacobian(Next.Point, _residuals, _matrix);
        _isFinite = TakeJacobian(Next);
        if (_isFinite)
        {
            EaseDamping(gain / promised);
        }

        return _isFinite;
    }

    /// <summary>Less damping after a step that gained what the linear model promised, more after one that did not.</summary>
    private void EaseDamping(T ratio)
    {
        T surprise = (Two * ratio) - T.One;
        T factor = T.Max(T.One / Three, T.One - (surprise * surprise * surprise));
        _damping = T.Max(_damping * T.Min(factor, Two), LeastDamping);
        _growth = Two;
    }

    private T Cost() => Vectors.Dot<T>(_residuals, _residuals) / Two;

    /// <summary>Completes an iterate, and if it is finite prepares the steps from there.</summary>
    private bool TakeJacobian(Iterate<T> iterate)
    {
        iterate.Gradient.AsSpan().Clear();
        for (int n = 0; n < _residuals.Length; n++)
        {
            Vectors.Add<T>(iterate.Gradient, _residuals[n], _matrix.AsSpan(n * iterate.Gradient.Length, iterate.Gradient.Length));
        }

        iterate.Set(Cost());
        if (iterate.IsFinite)
        {
            _steps.Linearize(_matrix, _residuals);
        }

        return iterate.IsFinite;
    }
}
