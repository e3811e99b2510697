using System.Diagnostics;
using NetGen.Benchmarks.Cases;

namespace NetGen.Benchmarks.Measuring;

/// <summary>Times the steps of a workload in runs of about the same length.</summary>
internal sealed class StepTimer
{
    // Long enough for the runtime to have replaced the code it compiled first.
    private static readonly TimeSpan WarmUpTime = TimeSpan.FromMilliseconds(500);

    private readonly Workload _workload;
    private readonly Func<TimeSpan> _clock;
    private readonly int _stepsPerRun;
    private long _allocatedBytes;
    private long _steps;

    /// <summary>Warms up, and finds out how many steps make up a run.</summary>
    /// <param name="workload">Makes the steps.</param>
    /// <param name="runTime">About how long a run takes.</param>
    /// <param name="clock">One of <see cref="Clocks"/>.</param>
    public StepTimer(Workload workload, TimeSpan runTime, Func<TimeSpan> clock)
    {
        _workload = workload;
        _clock = clock;
        long start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < WarmUpTime)
        {
            workload.Run(1);
        }

        _stepsPerRun = CountSteps(runTime);
    }

    /// <summary>Bytes allocated per step in all runs so far, rounded up.</summary>
    public long AllocatedBytes => (_allocatedBytes + _steps - 1) / _steps;

    /// <summary>Times one run.</summary>
    /// <returns>Microseconds per step.</returns>
    public double Run()
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        TimeSpan elapsed = Time(_stepsPerRun);
        _allocatedBytes += GC.GetAllocatedBytesForCurrentThread() - before;
        _steps += _stepsPerRun;
        return elapsed.TotalMicroseconds / _stepsPerRun;
    }

    private int CountSteps(TimeSpan runTime)
    {
        int steps = 1;
        TimeSpan elapsed = Time(steps);
        while (elapsed < runTime / 4)
        {
            steps *= 2;
            elapsed = Time(steps);
        }

        return Math.Max(1, (int)Math.Round(steps * (runTime / elapsed)));
    }

    private TimeSpan Time(int steps)
    {
        TimeSpan start = _clock();
        _workload.Run(steps);
        return _clock() - start;
    }
}
