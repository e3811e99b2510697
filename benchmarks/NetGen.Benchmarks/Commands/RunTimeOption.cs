using System.CommandLine;

namespace NetGen.Benchmarks.Commands;

/// <summary>The option for the length of a run.</summary>
internal static class RunTimeOption
{
    private const int Longest = 60_000;
    private const int Standard = 50;

    /// <summary>Makes the option.</summary>
    public static Option<int> Create() => WholeNumber.Option(
        "--run-time", "MS", "About how many milliseconds a run takes; it makes at least one step.", Longest, Standard);
}
