using System.CommandLine;
using System.CommandLine.Parsing;
using NetGen.Benchmarks.Measuring;

namespace NetGen.Benchmarks.Commands;

/// <summary>The options for a run.</summary>
internal sealed class RunOptions
{
    private const int Longest = 60_000;
    private const int Standard = 50;

    private readonly Option<int> _runTime = WholeNumber.Option(
        "--run-time", "MS", "About how many milliseconds a run takes; it makes at least one step.", Longest, Standard);

    private readonly Option<bool> _processorTime = new("--cpu-time")
    {
        Description = "Measure the time on a processor instead of the elapsed time, on a machine that others use too.",
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_runTime);
        command.Add(_processorTime);
    }

    /// <summary>About how long a run takes.</summary>
    public TimeSpan RunTime(ParseResult result) => TimeSpan.FromMilliseconds(result.GetValue(_runTime));

    /// <summary>Whether the time on a processor is asked for.</summary>
    public bool CountsProcessorTime(CommandResult result) => result.GetValue(_processorTime);

    /// <summary>What measures a run.</summary>
    public Func<TimeSpan> Clock(ParseResult result) =>
        result.GetValue(_processorTime) ? Clocks.Processor : Clocks.Elapsed;
}
