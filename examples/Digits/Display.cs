using System.Diagnostics;
using System.Globalization;
using NetGen;
using Spectre.Console;

namespace Digits;

/// <summary>
/// Shows how training goes: a bar for each epoch where the console is one, else a line for each epoch.
/// </summary>
internal sealed class Display
{
    private static readonly TimeSpan TimeBetweenUpdates = TimeSpan.FromMilliseconds(100);

    // Leaves room for the numbers on a console of 80 columns.
    private const int BarWidth = 14;

    private readonly int _epochs;
    private readonly ProgressContext? _context;
    private ProgressTask? _bar;
    private long _lastUpdate;

    private Display(int epochs, ProgressContext? context)
    {
        _epochs = epochs;
        _context = context;
    }

    /// <summary>Runs <paramref name="train"/> with a display.</summary>
    public static FitResult Run(int epochs, Func<Display, FitResult> train)
    {
        if (Console.IsOutputRedirected || !AnsiConsole.Profile.Capabilities.Interactive)
        {
            return train(new Display(epochs, context: null));
        }

        return AnsiConsole.Progress()
            .HideCompleted(false)
            .Columns(new ProgressBarColumn { Width = BarWidth }, new TaskDescriptionColumn { Alignment = Justify.Left })
            .Start(context => train(new Display(epochs, context)));
    }

    /// <summary>Called after each training step.</summary>
    public void Update(FitProgress progress)
    {
        if (_context is null)
        {
            return;
        }

        if (_bar is not null && Stopwatch.GetElapsedTime(_lastUpdate) < TimeBetweenUpdates)
        {
            return;
        }

        _lastUpdate = Stopwatch.GetTimestamp();
        string line = Describe(progress.Epoch, progress.Loss, "accuracy", progress.Accuracy, progress.ExamplesPerSecond);
        _bar ??= _context.AddTask(line, maxValue: progress.Batches);
        _bar.Description = line;
        _bar.Value = progress.Batch;
    }

    /// <summary>Called after each epoch and its evaluation.</summary>
    public void Finish(EpochResult epoch)
    {
        string line = Describe(epoch.Epoch, epoch.Loss, "test accuracy", epoch.ValidationAccuracy, epoch.ExamplesPerSecond);
        if (_bar is null)
        {
            Console.WriteLine(line);
            return;
        }

        _bar.Description = line;
        _bar.Value = _bar.MaxValue;
        _bar.StopTask();
        _bar = null;
    }

    private string Describe(int epoch, double loss, string accuracyName, double? accuracy, double speed) => string.Create(
        CultureInfo.InvariantCulture,
        $"epoch {epoch}/{_epochs}  loss {loss:F4}  {accuracyName} {accuracy:F4}  {speed:N0} images/s");
}
