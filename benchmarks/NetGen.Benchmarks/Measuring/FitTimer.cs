using System.Diagnostics;
using NetGen.Benchmarks.Cases;

namespace NetGen.Benchmarks.Measuring;

/// <summary>Times the steps of <see cref="Trainer"/> on a number of threads, in runs of about the same length.</summary>
internal sealed class FitTimer
{
    private static readonly TimeSpan WarmUpTime = TimeSpan.FromMilliseconds(500);

    private readonly FitWorkload _workload;
    private readonly int _stepsPerRun;
    private readonly List<double> _times = [];
    private readonly List<long> _allocatedBytes = [];
    private double _peak;

    /// <summary>Warms up, and finds out how many steps make up a run.</summary>
    /// <param name="workload">Makes the steps.</param>
    /// <param name="threads">The most threads that work.</param>
    /// <param name="runTime">About how long a run takes.</param>
    public FitTimer(FitWorkload workload, int threads, TimeSpan runTime)
    {
        _workload = workload;
        Threads = threads;
        long start = Stopwatch.GetTimestamp();
        do
        {
            _stepsPerRun = CountSteps(runTime);
        }
        while (Stopwatch.GetElapsedTime(start) < WarmUpTime);
    }

    /// <summary>The most threads that work.</summary>
    public int Threads { get; }

    /// <summary>Times one run, and beside it what the threads could do.</summary>
    public void Run()
    {
        _peak = Math.Max(_peak, PeakMeter.MeasureTogether(Threads));
        FitRun run = _workload.Run(_stepsPerRun, Threads);
        _times.Add(run.Elapsed.TotalMicroseconds / _stepsPerRun);
        _allocatedBytes.Add((run.AllocatedBytes + _stepsPerRun - 1) / _stepsPerRun);
    }

    /// <summary>What all runs so far gave.</summary>
    public Measurement Summarize(SelectedCase selected, MeasuringOptions options)
    {
        double time = options.Pick([.. _times]);

        // The median: the runtime allocates on its own now and then, the steps do in every run or never.
        long allocated = _allocatedBytes.Order().ElementAt(_allocatedBytes.Count / 2);
        return new Measurement(selected, Threads, time, _workload.Operations / time / 1e3, _peak, allocated);
    }

    private int CountSteps(TimeSpan runTime)
    {
        int steps = 1;
        TimeSpan elapsed = Time(steps);
        while (elapsed < runTime / 4 && steps <= _workload.MostSteps / 2)
        {
            steps *= 2;
            elapsed = Time(steps);
        }

        return Math.Clamp((int)Math.Round(steps * (runTime / elapsed)), 1, _workload.MostSteps);
    }

    private TimeSpan Time(int steps) => _workload.Run(steps, Threads).Elapsed;
}
