using System.Globalization;
using System.Numerics;

namespace NetGen;

/// <summary>What a minimisation gave. <see cref="ToString"/> is a line to read.</summary>
/// <typeparam name="T">The type it computed in.</typeparam>
public sealed class MinimizationResult<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int Shown = 6;

    internal MinimizationResult(Iterate<T> last, MinimizationStatus status, int iterations, int evaluations, MinimizationPath<T>? path)
    {
        Point = [.. last.Point];
        Value = last.Value;
        GradientNorm = last.GradientNorm;
        Status = status;
        Iterations = iterations;
        Evaluations = evaluations;
        Path = path;
    }

    /// <summary>Where the search ended.</summary>
    public T[] Point { get; }

    /// <summary>The function there; for least squares ½‖r‖². It is finite unless it is not at the start.</summary>
    public T Value { get; }

    /// <summary>The Euclidean norm of the gradient there, ‖g‖₂ = √Σg².</summary>
    public T GradientNorm { get; }

    /// <summary>Why the search ended.</summary>
    public MinimizationStatus Status { get; }

    /// <summary>The steps made.</summary>
    public int Iterations { get; }

    /// <summary>How often the function was called, trials included; for least squares, the residuals.</summary>
    public int Evaluations { get; }

    /// <summary>The path that the caller asked to be kept.</summary>
    public MinimizationPath<T>? Path { get; }

    /// <summary>Whether a tolerance was reached, or all that the precision allows.</summary>
    public bool Converged => Status is MinimizationStatus.GradientTolerance or MinimizationStatus.StepTolerance or MinimizationStatus.PrecisionLimit;

    /// <summary>Whether the limit of iterations ended the search.</summary>
    public bool HitLimit => Status == MinimizationStatus.IterationLimit;

    /// <summary>Status, iterations, value and point in one line.</summary>
    public override string ToString()
    {
        string point = string.Join(", ", Point.Take(Shown).Select(x => x.ToString("G6", CultureInfo.InvariantCulture)));
        string more = Point.Length > Shown ? ", …" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Status} after {Iterations} iterations ({Evaluations} evaluations): {Value:G6} at ({point}{more}), ‖g‖ = {GradientNorm:0.0E-0}");
    }
}
