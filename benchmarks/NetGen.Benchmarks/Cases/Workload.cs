namespace NetGen.Benchmarks.Cases;

/// <summary>Something whose steps can be timed.</summary>
internal abstract class Workload
{
    /// <summary>Floating-point operations of one step.</summary>
    public abstract double Operations { get; }

    /// <summary>Runs some steps, one after the other.</summary>
    /// <param name="steps">At least 1.</param>
    public abstract void Run(int steps);
}
