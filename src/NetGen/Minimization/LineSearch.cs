using System.Numerics;

namespace NetGen;

/// <summary>
/// A line search for the strong Wolfe conditions, φ(α) ≤ φ(0) + c₁·α·φ'(0) and |φ'(α)| ≤ c₂·|φ'(0)|: Nocedal and Wright,
/// Numerical Optimization (2nd edition), algorithms 3.5 (bracketing) and 3.6 (zoom).
/// </summary>
/// <remarks>
/// Three things go beyond the book. A trial where the function is not finite lies too far, like one that is too high.
/// A trial that fulfils both conditions is taken wherever it comes up. Near a minimum the value changes by less than it is
/// rounded by: the first condition forgives a few units of rounding, and in the end only the gradient counts.
/// </remarks>
internal sealed class LineSearch<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Halving so often shrinks a step beneath all that a double can add to a number of its size.</summary>
    private const int MaxTrials = 60;

    private readonly GradientFunction<T> _function;
    private readonly T _sufficientDecrease;
    private readonly T _curvature;
    private readonly T[] _direction;

    // What the search of one line starts from; set aside here, so that a search allocates nothing.
    private Iterate<T> _from;
    private Iterate<T> _to;
    private LineTrial<T> _start;
    private int _trials;

    public LineSearch(GradientFunction<T> function, LBFGSOptions options, Iterate<T> any)
    {
        _function = function;
        _sufficientDecrease = T.CreateTruncating(options.SufficientDecrease);
        _curvature = T.CreateTruncating(options.Curvature);
        _direction = new T[any.Point.Length];
        (_from, _to) = (any, any);
    }

    private static T Two => T.One + T.One;

    /// <summary>p.</summary>
    public Span<T> Direction => _direction;

    /// <summary>How often the function has been called, by all searches.</summary>
    public int Evaluations { get; private set; }

    /// <summary>Whether the function was finite at the last trial that was not the start itself.</summary>
    public bool EndedFinite { get; private set; }

    /// <summary>By how much a value may be off without meaning anything, as sums of thousands of terms are.</summary>
    public static T RoundingOf(T value) => T.CreateChecked(32) * FloatingPoint<T>.Epsilon * T.Abs(value);

    /// <summary>Moves from one iterate along <see cref="Direction"/> to another, which it fills in.</summary>
    /// <param name="from">x, with its value and gradient.</param>
    /// <param name="slope">φ'(0), below 0.</param>
    /// <param name="firstStep">The first α to try, above 0.</param>
    /// <param name="to">Where to write x + α·p.</param>
    /// <returns>Whether there is such a step; <paramref name="to"/> means nothing otherwise.</returns>
    public bool Search(Iterate<T> from, T slope, T firstStep, Iterate<T> to)
    {
        Begin(from, slope, to);
        return Bracket(firstStep);
    }

    /// <summary>The same where the value cannot tell any more: the whole step, α = 1, has to bring the gradient down.</summary>
    /// <param name="from">x, with its value and gradient.</param>
    /// <param name="slope">φ'(0).</param>
    /// <param name="to">Where to write x + p.</param>
    /// <returns>Whether it does; <paramref name="to"/> means nothing otherwise.</returns>
    public bool SearchBlindly(Iterate<T> from, T slope, Iterate<T> to)
    {
        Begin(from, slope, to);
        return !IsTooFar(Try(T.One)) && to.GradientNorm < from.GradientNorm;
    }

    private void Begin(Iterate<T> from, T slope, Iterate<T> to)
    {
        (_from, _to) = (from, to);
        _start = new(T.Zero, from.Value, slope, true);
        _trials = 0;
    }

    /// <summary>Algorithm 3.5: goes farther until a step is right, or an interval holds one.</summary>
    private bool Bracket(T step)
    {
        LineTrial<T> previous = _start;
        while (_trials < MaxTrials && T.IsFinite(step))
        {
            LineTrial<T> trial = Try(step);
            if (IsRight(trial))
            {
                return true;
            }

            if (IsTooFar(trial) || (previous.Step > T.Zero && trial.Value >= previous.Value))
            {
                return Zoom(previous, trial);
            }

            if (trial.Slope >= T.Zero)
            {
                return Zoom(trial, previous);
            }

            previous = trial;
            step *= Two + Two;
        }

        return Settle(previous);
    }

    /// <summary>
    /// Algorithm 3.6: narrows an interval that holds right steps. Of its ends that do not lie too far, low has the lower
    /// value, and from there the function falls towards high.
    /// </summary>
    private bool Zoom(LineTrial<T> low, LineTrial<T> high)
    {
        while (_trials < MaxTrials)
        {
            LineTrial<T> trial = Try(Minimizer(low, high));
            if (IsRight(trial))
            {
                return true;
            }

            if (IsTooFar(trial) || trial.Value >= low.Value)
            {
                high = trial;
            }
            else
            {
                high = trial.Slope * (high.Step - low.Step) >= T.Zero ? low : high;
                low = trial;
            }
        }

        return Settle(low);
    }

    /// <summary>When trials run out, a step that lowers the function will do; without one there is none.</summary>
    private bool Settle(LineTrial<T> low) => low.Value < _start.Value && Try(low.Step).IsFinite;

    private bool IsRight(LineTrial<T> trial) => !IsTooFar(trial) && T.Abs(trial.Slope) <= _curvature * -_start.Slope;

    private bool IsTooFar(LineTrial<T> trial)
    {
        T promised = _start.Value + (_sufficientDecrease * trial.Step * _start.Slope);
        return !trial.IsFinite || !(trial.Value <= promised + RoundingOf(_start.Value));
    }

    private LineTrial<T> Try(T step)
    {
        _trials++;
        Evaluations++;
        Vectors.Add<T>(_to.Point, _from.Point, step, _direction);
        _to.Evaluate(_function);
        T slope = Vectors.Dot<T>(_to.Gradient, _direction);
        bool isFinite = _to.IsFinite && T.IsFinite(slope);
        EndedFinite = _to.IsAt(_from) ? EndedFinite : isFinite;
        return new(step, _to.Value, slope, isFinite);
    }

    /// <summary>
    /// The minimum of the cubic polynomial through values and slopes of both ends (equation 3.59), kept a tenth of the
    /// interval away from them; the middle where there is no such polynomial.
    /// </summary>
    private static T Minimizer(LineTrial<T> low, LineTrial<T> high)
    {
        T width = high.Step - low.Step;
        T d1 = low.Slope + high.Slope - (T.CreateChecked(3) * (low.Value - high.Value) / -width);
        T d2 = T.CopySign(T.Sqrt((d1 * d1) - (low.Slope * high.Slope)), width);
        T step = high.Step - (width * (high.Slope + d2 - d1) / (high.Slope - low.Slope + (Two * d2)));
        T margin = T.Abs(width) / T.CreateChecked(10);
        return high.IsFinite && T.IsFinite(step)
            ? T.Clamp(step, T.Min(low.Step, high.Step) + margin, T.Max(low.Step, high.Step) - margin)
            : Middle(low, high);
    }

    private static T Middle(LineTrial<T> low, LineTrial<T> high) => low.Step + ((high.Step - low.Step) / Two);
}
