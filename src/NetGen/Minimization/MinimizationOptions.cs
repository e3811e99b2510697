using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen;

/// <summary>When a search for a minimum ends. A value out of range is refused when it is set.</summary>
public abstract class MinimizationOptions
{
    private protected MinimizationOptions()
    {
    }

    /// <summary>
    /// The search has converged where the Euclidean norm of the gradient, ‖g‖₂ = √Σg², is at most this: finite, at least
    /// 0. It has the unit of the function over that of the variables. Default: √ε of the type that the function computes
    /// in, which is 1.5E-8 for double and 3.5E-4 for float.
    /// </summary>
    public double? GradientTolerance { get; init => field = NotNegative(value); }

    /// <summary>The most steps, at least 0. Default: 1,000; 10,000 for gradient descent.</summary>
    public int MaxIterations { get; init => field = AtLeast(0, value); } = 1000;

    internal T GradientToleranceOf<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        GradientTolerance is double tolerance ? T.CreateTruncating(tolerance) : T.Sqrt(FloatingPoint<T>.Epsilon);

    private protected static int AtLeast(int least, int value, [CallerMemberName] string name = "")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least, name);
        return value;
    }

    private protected static double? NotNegative(double? value, [CallerMemberName] string name = "") =>
        value is null or (>= 0 and < double.PositiveInfinity)
            ? value
            : throw new ArgumentOutOfRangeException(name, value, $"{name} must be a finite number of at least 0.");

    private protected static double Positive(double value, [CallerMemberName] string name = "") =>
        value is > 0 and < double.PositiveInfinity
            ? value
            : throw new ArgumentOutOfRangeException(name, value, $"{name} must be a finite number above 0.");
}
