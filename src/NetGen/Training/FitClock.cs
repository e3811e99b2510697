using System.Diagnostics;

namespace NetGen;

/// <summary>Measures how fast a run gets on, and estimates how long it still takes.</summary>
internal sealed class FitClock
{
    private long _runStart;
    private long _epochStart;
    private double _doneBefore;
    private long _examplesBefore;

    /// <summary>How long the current epoch has taken.</summary>
    public TimeSpan Epoch => Stopwatch.GetElapsedTime(_epochStart);

    /// <param name="done">The share of the run that was done before, if it is a resumed one.</param>
    public void BeginRun(double done)
    {
        _runStart = Stopwatch.GetTimestamp();
        _doneBefore = done;
    }

    /// <param name="examples">The examples of the epoch that were done before, if it is that of a resumed run.</param>
    public void BeginEpoch(long examples)
    {
        _epochStart = Stopwatch.GetTimestamp();
        _examplesBefore = examples;
    }

    /// <summary>The examples per second in the epoch, as far as this run has made it.</summary>
    /// <param name="examples">The examples of the epoch that are done.</param>
    /// <param name="duration">How long that has taken; 0 gives a speed of 0.</param>
    public double Speed(long examples, TimeSpan duration) =>
        duration > TimeSpan.Zero ? (examples - _examplesBefore) / duration.TotalSeconds : 0;

    /// <summary>The time left.</summary>
    /// <param name="done">The share of the run that is done; null if it is not known.</param>
    public TimeSpan? Left(double? done)
    {
        if (done is not { } share || share <= _doneBefore)
        {
            return null;
        }

        double left = Stopwatch.GetElapsedTime(_runStart).TotalSeconds * (1 - share) / (share - _doneBefore);
        return left < TimeSpan.MaxValue.TotalSeconds ? TimeSpan.FromSeconds(Math.Max(0, left)) : null;
    }
}
