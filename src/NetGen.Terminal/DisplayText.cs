using System.Globalization;

namespace NetGen.Terminal;

/// <summary>Numbers and lines, the same in every culture.</summary>
internal static class DisplayText
{
    /// <summary>Losses and metrics: four digits behind the point where these tell something.</summary>
    public static string Number(double value)
    {
        double size = Math.Abs(value);
        string format = size is 0 or (>= 1e-3 and < 1e5) ? "F4" : "G4";
        return value.ToString(format, CultureInfo.InvariantCulture);
    }

    public static string Rate(double value) => value.ToString("G4", CultureInfo.InvariantCulture);

    public static string Speed(double perSecond, string what) => string.Create(CultureInfo.InvariantCulture, $"{perSecond:N0} {what}/s");

    /// <summary>Minutes and seconds, with hours and days where there are some.</summary>
    public static string Duration(TimeSpan time)
    {
        string format = time.TotalDays >= 1 ? @"d\.hh\:mm\:ss" : time.TotalHours >= 1 ? @"h\:mm\:ss" : @"m\:ss";
        return time.ToString(format, CultureInfo.InvariantCulture);
    }

    public static string Count(int done, int all) =>
        all > 0 ? string.Create(CultureInfo.InvariantCulture, $"{done}/{all}") : done.ToString(CultureInfo.InvariantCulture);

    public static bool IsShown(double value) => double.IsFinite(value) && value > 0;

    /// <summary>The line of a state within an epoch.</summary>
    public static string Line(in DisplayState state, string examplesName)
    {
        var parts = new List<string> { $"epoch {Count(state.Epoch, state.Epochs)}", $"batch {Count(state.Batch, state.Batches)}", $"loss {Number(state.Loss)}" };
        if (state.Accuracy is { } accuracy)
        {
            parts.Add($"accuracy {Number(accuracy)}");
        }

        if (IsShown(state.ExamplesPerSecond))
        {
            parts.Add(Speed(state.ExamplesPerSecond, examplesName));
        }

        if (state.TimeLeft is { } left)
        {
            parts.Add($"{Duration(left)} left");
        }

        return string.Join("  ", parts);
    }

    /// <summary>The line of a finished epoch.</summary>
    public static string Line(in DisplayEpoch epoch, string examplesName)
    {
        var parts = new List<string> { $"epoch {Count(epoch.Epoch, epoch.Epochs)}", $"loss {Number(epoch.Loss)}" };
        if (epoch.ValidationLoss is { } loss)
        {
            parts.Add($"validation loss {Number(loss)}");
        }

        parts.AddRange((epoch.Metrics ?? []).Select(m => $"{m.Name} {Number(m.Value)}"));
        if (IsShown(epoch.ExamplesPerSecond))
        {
            parts.Add(Speed(epoch.ExamplesPerSecond, examplesName));
        }

        if (epoch.Time is { } time)
        {
            parts.Add(Duration(time));
        }

        return string.Join("  ", parts);
    }
}
