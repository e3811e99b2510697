using System.Numerics;

namespace NetGen;

/// <summary>A search for a minimum: one loop, in which methods differ by the way they advance.</summary>
internal abstract class MinimizationRun<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly T _gradientTolerance;
    private readonly int _maxIterations;
    private readonly MinimizationPath<T>? _path;

    protected MinimizationRun(ReadOnlySpan<T> start, MinimizationOptions options, MinimizationPath<T>? path)
    {
        MinimizationArguments.CheckStart(start);
        MinimizationArguments.CheckPath(path, options.MaxIterations, start.Length);
        _gradientTolerance = options.GradientToleranceOf<T>();
        _maxIterations = options.MaxIterations;
        _path = path;
        Current = new(start.Length);
        Next = new(start.Length);
        start.CopyTo(Current.Point);
    }

    /// <summary>The last point that was accepted.</summary>
    protected Iterate<T> Current { get; private set; }

    /// <summary>The one that <see cref="Advance"/> tries.</summary>
    protected Iterate<T> Next { get; private set; }

    public MinimizationResult<T> Run()
    {
        _path?.Clear();
        EvaluateStart();
        int iterations = 0;
        MinimizationStatus? end = Current.IsFinite ? Look(iterations) : MinimizationStatus.NonFinite;
        while (end is null)
        {
            end = Advance();
            if (end is null)
            {
                (Current, Next) = (Next, Current);
                end = Look(++iterations);
            }
        }

        return new(Current, end.Value, iterations, CountEvaluations(), _path);
    }

    /// <summary>Fills in value and gradient of <see cref="Current"/>.</summary>
    protected abstract void EvaluateStart();

    /// <summary>How often the function has been called.</summary>
    protected abstract int CountEvaluations();

    /// <summary>Makes <see cref="Next"/> the next point, all of it finite, or says why there is none.</summary>
    protected abstract MinimizationStatus? Advance();

    /// <summary>Records the current point and says whether the search ends with it.</summary>
    private MinimizationStatus? Look(int iterations)
    {
        _path?.Add(Current);
        if (Current.GradientNorm <= _gradientTolerance)
        {
            return MinimizationStatus.GradientTolerance;
        }

        return iterations == _maxIterations ? MinimizationStatus.IterationLimit : null;
    }
}
