using System.Numerics;

namespace NetGen;

/// <summary>
/// PyTorch's search for a step that fulfils the strong Wolfe conditions, f(t) ≤ f(0) + c₁·t·f'(0) and |f'(t)| ≤ c₂·|f'(0)|: a
/// bracket, then a zoom with cubic interpolation. (<see cref="LineSearch{T}"/> is the one of <see cref="Minimize"/>, which differs in
/// many small ways.)
/// </summary>
internal sealed class StrongWolfe<T>(double changeTolerance, int parameterCount)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const double SufficientDecrease = 1e-4;
    private const double Curvature = 0.9;
    private const int MaxTrials = 25;

    private readonly T[] _start = new T[parameterCount];
    private readonly T[][] _gradients = [new T[parameterCount], new T[parameterCount], new T[parameterCount], new T[parameterCount]];
    private readonly T[] _direction = new T[parameterCount];
    private int _evaluations;
    private double _startValue;
    private double _startSlope;
    private bool _isDone;

    /// <summary>Moves the parameters along a direction.</summary>
    /// <param name="evaluate">The function.</param>
    /// <param name="parameters">x, and then x + t·d.</param>
    /// <param name="direction">d.</param>
    /// <param name="step">The first t to try.</param>
    /// <param name="value">f(0).</param>
    /// <param name="gradient">The gradient at x, and then at x + t·d.</param>
    /// <param name="slope">f'(0), below 0.</param>
    /// <returns>f(t), t and the number of evaluations.</returns>
    public (double Value, double Step, int Evaluations) Search(
        LossAndGradient<T> evaluate, Span<T> parameters, ReadOnlySpan<T> direction, double step, double value, Span<T> gradient, double slope)
    {
        parameters.CopyTo(_start);
        direction.CopyTo(_direction);
        gradient.CopyTo(_gradients[0]);
        (_startValue, _startSlope, _evaluations, _isDone) = (value, slope, 0, false);
        WolfeTrial<T> best = Bracket(evaluate, parameters, step);
        best.Gradient.CopyTo(gradient);
        MoveTo(parameters, best.Step);
        return (best.Value, best.Step, _evaluations);
    }

    private WolfeTrial<T> Bracket(LossAndGradient<T> evaluate, Span<T> parameters, double step)
    {
        var start = new WolfeTrial<T>(0, _startValue, _startSlope, _gradients[0]);
        (WolfeTrial<T> previous, WolfeTrial<T> trial) = (start, Try(evaluate, parameters, step, _gradients[1]));
        int trials = 0;
        for (; trials < MaxTrials; trials++)
        {
            if (IsTooHigh(trial) || (trials > 1 && trial.Value >= previous.Value))
            {
                return Zoom(evaluate, parameters, previous, trial, trials);
            }

            if (IsFlat(trial))
            {
                return trial;
            }

            if (trial.Slope >= 0)
            {
                return Zoom(evaluate, parameters, previous, trial, trials);
            }

            double next = Minimizer(previous, trial, trial.Step + (0.01 * (trial.Step - previous.Step)), trial.Step * 10);
            T[] free = previous.Step == 0 ? _gradients[2] : previous.Gradient;
            (previous, trial) = (trial, Try(evaluate, parameters, next, free));
        }

        return start.Value <= trial.Value ? start : trial;
    }

    private WolfeTrial<T> Zoom(LossAndGradient<T> evaluate, Span<T> parameters, WolfeTrial<T> first, WolfeTrial<T> second, int trials)
    {
        double largest = Largest(_direction);
        bool isStuck = false;
        (WolfeTrial<T> low, WolfeTrial<T> high) = Order(first, second);
        T[] free = _gradients[3];
        for (; trials < MaxTrials && !_isDone && Math.Abs(high.Step - low.Step) * largest >= changeTolerance; trials++)
        {
            double step = Inside(low, high, ref isStuck);
            WolfeTrial<T> trial = Try(evaluate, parameters, step, free);
            if (IsTooHigh(trial) || trial.Value >= low.Value)
            {
                free = high.Gradient;
                (low, high) = Order(low, trial);
                continue;
            }

            _isDone = IsFlat(trial);
            if (!_isDone && trial.Slope * (high.Step - low.Step) >= 0)
            {
                (free, high) = (high.Gradient, low);
            }
            else
            {
                free = low.Gradient;
            }

            low = trial;
        }

        return low;
    }

    /// <summary>Where to try next: the minimum of a cubic, pushed inside when it stays at an end twice.</summary>
    private static double Inside(WolfeTrial<T> a, WolfeTrial<T> b, ref bool isStuck)
    {
        double least = Math.Min(a.Step, b.Step), most = Math.Max(a.Step, b.Step);
        double step = Minimizer(a, b, least, most), margin = 0.1 * (most - least);
        bool isNear = Math.Min(most - step, step - least) < margin;
        if (isNear && (isStuck || step >= most || step <= least))
        {
            isStuck = false;
            return Math.Abs(step - most) < Math.Abs(step - least) ? most - margin : least + margin;
        }

        isStuck = isNear;
        return step;
    }

    /// <summary>The minimum of the cubic through values and slopes of two trials, within bounds; their middle if there is none.</summary>
    private static double Minimizer(WolfeTrial<T> a, WolfeTrial<T> b, double least, double most)
    {
        (WolfeTrial<T> left, WolfeTrial<T> right) = a.Step <= b.Step ? (a, b) : (b, a);
        double width = right.Step - left.Step;
        double d1 = left.Slope + right.Slope - (3 * (left.Value - right.Value) / -width);
        double square = (d1 * d1) - (left.Slope * right.Slope);
        if (!(square >= 0))
        {
            return (least + most) / 2;
        }

        double d2 = Math.Sqrt(square);
        double step = right.Step - (width * ((right.Slope + d2 - d1) / (right.Slope - left.Slope + (2 * d2))));
        return Math.Min(Math.Max(step, least), most);
    }

    private static (WolfeTrial<T> Low, WolfeTrial<T> High) Order(WolfeTrial<T> a, WolfeTrial<T> b) => a.Value <= b.Value ? (a, b) : (b, a);

    private bool IsTooHigh(WolfeTrial<T> trial) => trial.Value > _startValue + (SufficientDecrease * trial.Step * _startSlope);

    private bool IsFlat(WolfeTrial<T> trial) => Math.Abs(trial.Slope) <= -Curvature * _startSlope;

    private WolfeTrial<T> Try(LossAndGradient<T> evaluate, Span<T> parameters, double step, T[] gradient)
    {
        MoveTo(parameters, step);
        _evaluations++;
        double value = evaluate(gradient);
        return new(step, value, double.CreateTruncating(Vectors.Dot<T>(gradient, _direction)), gradient);
    }

    private void MoveTo(Span<T> parameters, double step) => Vectors.Add<T>(parameters, _start, T.CreateTruncating(step), _direction);

    private static double Largest(ReadOnlySpan<T> values)
    {
        T largest = T.Zero;
        foreach (T value in values)
        {
            largest = T.Max(largest, T.Abs(value));
        }

        return double.CreateTruncating(largest);
    }
}
