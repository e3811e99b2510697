using System.Numerics;

namespace NetGen;

/// <summary>The checks before a search begins. Every failure names the argument, what came and what was expected.</summary>
internal static class MinimizationArguments
{
    public static void CheckStart<T>(ReadOnlySpan<T> start)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (start.IsEmpty)
        {
            throw new ArgumentException("start holds 0 numbers; expected one for each variable, at least 1.", nameof(start));
        }

        for (int i = 0; i < start.Length; i++)
        {
            if (!T.IsFinite(start[i]))
            {
                throw new ArgumentException($"start[{i}] is {start[i]}; expected a finite number.", nameof(start));
            }
        }
    }

    public static void CheckPath<T>(MinimizationPath<T>? path, int maxIterations, int dimensions)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (path is null)
        {
            return;
        }

        if (path.Dimensions != dimensions)
        {
            throw new ArgumentException($"path is made for {path.Dimensions} variables; expected {dimensions}, as start has.", nameof(path));
        }

        if (path.Iterations < maxIterations)
        {
            throw new ArgumentException(
                $"path has room for {path.Iterations} iterations; expected {maxIterations}, the options' {nameof(MinimizationOptions.MaxIterations)}.", nameof(path));
        }
    }

    public static void CheckResiduals(int residualCount, int dimensions)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(residualCount, 1);
        int most = Math.Max(0, (Array.MaxLength / dimensions) - dimensions);
        if (residualCount > most)
        {
            throw new ArgumentOutOfRangeException(
                nameof(residualCount), residualCount, $"residualCount is {residualCount}; expected at most {most} for {dimensions} variables: an array has to hold the Jacobian.");
        }
    }
}
