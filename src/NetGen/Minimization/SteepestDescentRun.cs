using System.Numerics;

namespace NetGen;

/// <summary>Gradient descent with steps of one size: x ← x − s·∇f(x).</summary>
internal sealed class SteepestDescentRun<T> : MinimizationRun<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly GradientFunction<T> _function;
    private readonly T _stepSize;
    private int _evaluations;

    public SteepestDescentRun(GradientFunction<T> function, ReadOnlySpan<T> start, GradientDescentOptions options, MinimizationPath<T>? path)
        : base(start, options, path)
    {
        _function = function;
        _stepSize = T.CreateTruncating(options.StepSize);
    }

    protected override void EvaluateStart() => Evaluate(Current);

    protected override int CountEvaluations() => _evaluations;

    protected override MinimizationStatus? Advance()
    {
        Vectors.Add<T>(Next.Point, Current.Point, -_stepSize, Current.Gradient);
        Evaluate(Next);
        return Next.IsFinite ? null : MinimizationStatus.NonFinite;
    }

    private void Evaluate(Iterate<T> iterate)
    {
        _evaluations++;
        iterate.Evaluate(_function);
    }
}
