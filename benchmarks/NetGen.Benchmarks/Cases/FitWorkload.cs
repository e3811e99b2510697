namespace NetGen.Benchmarks.Cases;

/// <summary>Training with <see cref="Trainer"/>, whose steps can be timed.</summary>
internal abstract class FitWorkload
{
    /// <summary>Floating-point operations of one step.</summary>
    public abstract double Operations { get; }

    /// <summary>The most steps of a run.</summary>
    public abstract int MostSteps { get; }

    /// <summary>Trains for a number of steps, and one before them that is not counted.</summary>
    /// <param name="steps">At least 1.</param>
    /// <param name="threads">The most threads that work.</param>
    public abstract FitRun Run(int steps, int threads);
}
