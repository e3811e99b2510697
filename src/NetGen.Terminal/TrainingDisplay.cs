using Spectre.Console;

namespace NetGen.Terminal;

/// <summary>
/// Shows how training goes while it runs: in place on an interactive terminal, else as a line per epoch. It is told on the thread that
/// trains, and draws on that thread; between two pictures a call only notes its numbers and allocates nothing.
/// </summary>
public sealed class TrainingDisplay
{
    private readonly DisplayOptions _options;
    private readonly TextWriter _lines;
    private readonly LiveDisplayContext? _context;
    private readonly LiveView _view;
    private long _last;

    private TrainingDisplay(DisplayOptions options, TextWriter lines, LiveDisplayContext? context)
    {
        _options = options;
        _lines = lines;
        _context = context;
        _view = new LiveView(options.ExamplesName);
        _last = options.Time.GetTimestamp();
    }

    /// <summary>Whether the display changes in place; else it writes lines.</summary>
    public bool IsLive => _context is not null;

    /// <summary>Shows a display while training runs.</summary>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="train">Trains, and tells the display.</param>
    /// <param name="options">How to show it.</param>
    /// <returns>What <paramref name="train"/> returned.</returns>
    public static TResult Run<TResult>(Func<TrainingDisplay, TResult> train, DisplayOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(train);
        options ??= new DisplayOptions();
        IAnsiConsole console = options.Console ?? AnsiConsole.Console;
        TextWriter lines = console.Profile.Out.Writer;
        bool isRedirected = options.Console is null && Console.IsOutputRedirected;
        if (!(options.IsLive ?? (console.Profile.Capabilities.Interactive && console.Profile.Capabilities.Ansi && !isRedirected)))
        {
            return train(new TrainingDisplay(options, lines, context: null));
        }

        return console.Live(Text.Empty).Start(context =>
        {
            var display = new TrainingDisplay(options, lines, context);
            try
            {
                return train(display);
            }
            finally
            {
                display.Draw();
            }
        });
    }

    /// <inheritdoc cref="Run{TResult}(Func{TrainingDisplay, TResult}, DisplayOptions?)"/>
    public static void Run(Action<TrainingDisplay> train, DisplayOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(train);
        Run(
            display =>
            {
                train(display);
                return true;
            },
            options);
    }

    /// <summary>
    /// A handler for the progress of a training: <c>TrainingDisplay.Run(display => Trainer.Fit(…, progress: display.Show))</c>.
    /// </summary>
    /// <param name="progress">Where training stands.</param>
    public void Show(FitProgress progress)
    {
        if (progress.Event == FitEvent.Step)
        {
            Update(new DisplayState(
                progress.Epoch,
                progress.Epochs,
                progress.Batch,
                progress.Batches ?? 0,
                progress.Step,
                progress.Loss,
                progress.Accuracy,
                progress.LearningRate,
                progress.ExamplesPerSecond,
                progress.TimeLeft));
        }
        else if (progress.Result is { } epoch)
        {
            FinishEpoch(new DisplayEpoch(epoch.Epoch, progress.Epochs, epoch.Loss)
            {
                ValidationLoss = epoch.ValidationLoss,
                Metrics = Measured(epoch),
                ExamplesPerSecond = epoch.ExamplesPerSecond,
                Time = epoch.Duration,
            });
        }
    }

    /// <summary>To be called after each training step.</summary>
    /// <param name="state">Where training stands.</param>
    public void Update(in DisplayState state)
    {
        if (IsLive)
        {
            _view.Add(state);
        }

        if (_options.Time.GetElapsedTime(_last) < (IsLive ? _options.RefreshInterval : _options.LineInterval))
        {
            return;
        }

        _last = _options.Time.GetTimestamp();
        if (IsLive)
        {
            Draw();
        }
        else
        {
            _lines.WriteLine(DisplayText.Line(state, _options.ExamplesName));
        }
    }

    /// <summary>To be called after each epoch and its evaluation.</summary>
    /// <param name="epoch">How it went.</param>
    public void FinishEpoch(in DisplayEpoch epoch)
    {
        _view.Add(epoch);
        _last = _options.Time.GetTimestamp();
        if (IsLive)
        {
            Draw();
        }
        else
        {
            _lines.WriteLine(DisplayText.Line(epoch, _options.ExamplesName));
        }
    }

    /// <summary>The accuracy of a classifier, and the metrics that were asked for.</summary>
    private static List<(string Name, double Value)> Measured(EpochResult epoch)
    {
        var metrics = new List<(string, double)>();
        if (epoch.ValidationAccuracy is { } accuracy && epoch.Metrics.All(m => m.Name != "accuracy"))
        {
            metrics.Add(("accuracy", accuracy));
        }

        metrics.AddRange(epoch.Metrics.Select(m => (m.Name, m.Value)));
        return metrics;
    }

    private void Draw() => _context?.UpdateTarget(_view.Render());
}
