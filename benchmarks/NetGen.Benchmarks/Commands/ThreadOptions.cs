using System.CommandLine;
using System.CommandLine.Parsing;

namespace NetGen.Benchmarks.Commands;

/// <summary>The option for training on several threads.</summary>
internal sealed class ThreadOptions
{
    private readonly Option<int[]> _threads = new("--threads")
    {
        Description = "Train with Trainer.Fit on one thread and on these numbers of threads, and compare.",
        HelpName = "N",
        AllowMultipleArgumentsPerToken = true,
        CustomParser = ParseThreads,
    };

    /// <summary>Adds the option to a command.</summary>
    public void AddTo(Command command) => command.Add(_threads);

    /// <summary>One thread and the given numbers of threads; empty if none are given.</summary>
    public int[] Select(ParseResult result) =>
        result.GetValue(_threads) is { Length: > 0 } given ? [.. given.Prepend(1).Distinct()] : [];

    /// <summary>Whether any numbers are given.</summary>
    public bool IsGiven(CommandResult result) => result.GetResult(_threads) is not null;

    private static int[] ParseThreads(ArgumentResult argument) =>
        [.. argument.Tokens.Select(token => WholeNumber.Parse(argument, token, "--threads", Environment.ProcessorCount))];
}
