using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NetGen;

/// <summary>A <see cref="RunState"/>, and all numbers around it, as JSON for the metadata of a checkpoint.</summary>
internal sealed record RunStateText
{
    /// <summary>The version that is written, and the only one that is read.</summary>
    public const int Known = 1;

    /// <summary>The version of this text: a later one may mean something else by the same names.</summary>
    public required int Version { get; init; }

    /// <summary>What the run was started with, as far as its bits depend on it.</summary>
    public required Dictionary<string, string> Setup { get; init; }

    public required int Batch { get; init; }

    public required long Step { get; init; }

    public required EpochSums Sums { get; init; }

    public required double BestValue { get; init; }

    public required int BestEpoch { get; init; }

    public required int Waited { get; init; }

    public required bool HasStopped { get; init; }

    public required int HistoryInterval { get; init; }

    public required List<EpochResult> Epochs { get; init; }

    /// <summary>The numbers of optimiser, schedule and average, by what they belong to and their names.</summary>
    public required Dictionary<string, double> Numbers { get; init; }

    /// <summary>What in it no run can have written; null if nothing.</summary>
    public string? FindProblem() => this switch
    {
        { Version: not Known } => Invariant($"its version is {Version}; expected {Known}"),
        { Setup: null } or { Epochs: null } or { Numbers: null } => "a part of it is null",
        { Batch: < 0 } => Invariant($"the batch is {Batch}; expected at least 0"),
        { Step: < 0 } => Invariant($"the step is {Step}; expected at least 0"),
        { Sums: { Examples: < 0 } or { Correct: < 0 } or { Predicted: < 0 } } => Invariant($"the sums of the epoch are {Sums}; expected numbers of at least 0"),
        { HistoryInterval: < 1 } => Invariant($"the interval of the history is {HistoryInterval}; expected at least 1"),
        { Waited: < 0 } => Invariant($"the epochs without improvement are {Waited}; expected at least 0"),
        _ => FindWrongEpoch(),
    };

    /// <exception cref="JsonException">The text is none that was written here.</exception>
    public static RunStateText Parse(string text) =>
        JsonSerializer.Deserialize(text, RunStateJson.Default.RunStateText) ?? throw new JsonException("The state is null.");

    public override string ToString() => JsonSerializer.Serialize(this, RunStateJson.Default.RunStateText);

    private string? FindWrongEpoch()
    {
        for (int i = 0; i < Epochs.Count; i++)
        {
            if (Epochs[i] is not { Metrics: not null, Layers: not null } epoch || epoch.Epoch != i + 1)
            {
                return Invariant($"epoch {i + 1} is not there");
            }
        }

        return (uint)BestEpoch <= (uint)Epochs.Count ? null : Invariant($"the best epoch is {BestEpoch}; expected 0 to {Epochs.Count}");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
