using System.Diagnostics;

namespace NetGen.Benchmarks.Cases;

/// <summary>Watches an epoch from the end of its first step, when everything is allocated, to the end of its last.</summary>
internal sealed class ProgressWatch
{
    private long _start;
    private long _allocatedBefore;

    /// <summary>What the steps took.</summary>
    public FitRun Run { get; private set; }

    /// <summary>To be called after each step.</summary>
    public void Observe(FitProgress progress)
    {
        if (progress.Event != FitEvent.Step)
        {
            return;
        }

        if (progress.Batch == 1)
        {
            _allocatedBefore = GC.GetTotalAllocatedBytes(precise: true);
            _start = Stopwatch.GetTimestamp();
        }
        else if (progress.Batch == progress.Batches)
        {
            TimeSpan elapsed = Stopwatch.GetElapsedTime(_start);
            Run = new FitRun(elapsed, GC.GetTotalAllocatedBytes(precise: true) - _allocatedBefore);
        }
    }
}
