using Spectre.Console;
using Spectre.Console.Rendering;

namespace NetGen.Terminal;

/// <summary>What a live display shows: the last epochs as a table, and below it where the current one stands.</summary>
internal sealed class LiveView(string examplesName)
{
    private const int MostEpochs = 12, BarWidth = 28;

    private readonly List<DisplayEpoch> _epochs = [];
    private readonly LossHistory _losses = new();
    private DisplayState? _state;

    public void Add(in DisplayState state)
    {
        _losses.Add(state.Loss);
        _state = state;
    }

    public void Add(in DisplayEpoch epoch) => _epochs.Add(epoch);

    public IRenderable Render()
    {
        var rows = new List<IRenderable>();
        if (_epochs.Count > 0)
        {
            rows.Add(EpochTable());
        }

        if (_state is { } state)
        {
            rows.Add(new Markup(ProgressLine(state)));
            rows.Add(new Markup(NumberLine(state)));
            rows.Add(new Markup($"[grey]course [/] [blue]{_losses.ToLine(BarWidth)}[/]"));
        }

        return new Rows(rows);
    }

    private static string ProgressLine(in DisplayState state)
    {
        double inEpoch = state.Batches > 0 ? Math.Clamp((double)state.Batch / state.Batches, 0, 1) : 0;
        double share = state.Epochs > 0 ? Math.Clamp((state.Epoch - 1 + inEpoch) / state.Epochs, 0, 1) : inEpoch;
        int filled = (int)Math.Round(share * BarWidth);
        string batches = state.Batches > 0 || state.Batch > 0 ? $"  [grey]batch {DisplayText.Count(state.Batch, state.Batches)}[/]" : "";
        string left = state.TimeLeft is { } time ? $"  [grey]{DisplayText.Duration(time)} left[/]" : "";
        return $"[bold]epoch {DisplayText.Count(state.Epoch, state.Epochs)}[/]  [blue]{new string('━', filled)}[/][grey]{new string('━', BarWidth - filled)}[/]"
            + $" {DisplayText.Count((int)Math.Round(share * 100), 0)} %{left}{batches}";
    }

    private static bool HasValidation(DisplayEpoch epoch) => epoch.ValidationLoss is not null;

    private string NumberLine(in DisplayState state)
    {
        var parts = new List<string> { $"[grey]loss[/] [bold]{DisplayText.Number(state.Loss)}[/]" };
        if (state.Accuracy is { } accuracy)
        {
            parts.Add($"[grey]accuracy[/] [bold]{DisplayText.Number(accuracy)}[/]");
        }

        if (DisplayText.IsShown(state.LearningRate))
        {
            parts.Add($"[grey]learning rate[/] {DisplayText.Rate(state.LearningRate)}");
        }

        if (DisplayText.IsShown(state.ExamplesPerSecond))
        {
            parts.Add(Markup.Escape(DisplayText.Speed(state.ExamplesPerSecond, examplesName)));
        }

        return string.Join("  ", parts);
    }

    private Spectre.Console.Table EpochTable()
    {
        var table = new Spectre.Console.Table().Border(TableBorder.Simple).BorderColor(Color.Grey);
        bool hasValidation = _epochs.Exists(HasValidation), hasTime = _epochs.Exists(e => e.Time is not null);
        string[] metrics = [.. _epochs.SelectMany(e => e.Metrics ?? []).Select(m => m.Name).Distinct()];
        string[] names = ["epoch", "loss", .. hasValidation ? new[] { "validation loss" } : [], .. metrics, .. hasTime ? new[] { "time" } : []];
        foreach (string name in names)
        {
            table.AddColumn(new Spectre.Console.TableColumn(new Markup($"[grey]{Markup.Escape(name)}[/]")).RightAligned());
        }

        foreach (var epoch in _epochs.TakeLast(MostEpochs))
        {
            string[] values = [.. metrics.Select(m => MetricOf(epoch, m))];
            string[] validation = hasValidation ? [epoch.ValidationLoss is { } loss ? DisplayText.Number(loss) : ""] : [];
            string[] time = hasTime ? [epoch.Time is { } t ? DisplayText.Duration(t) : ""] : [];
            string[] cells = [DisplayText.Count(epoch.Epoch, 0), DisplayText.Number(epoch.Loss), .. validation, .. values, .. time];
            table.AddRow([.. cells.Select(c => new Text(c))]);
        }

        return table;
    }

    private static string MetricOf(DisplayEpoch epoch, string name)
    {
        foreach (var metric in epoch.Metrics ?? [])
        {
            if (metric.Name == name)
            {
                return DisplayText.Number(metric.Value);
            }
        }

        return "";
    }
}
