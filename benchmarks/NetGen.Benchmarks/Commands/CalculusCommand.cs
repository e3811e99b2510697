using System.CommandLine;
using System.CommandLine.Parsing;
using NetGen.Benchmarks.Functions;
using NetGen.Benchmarks.Measuring;

namespace NetGen.Benchmarks.Commands;

/// <summary>Measures generated derivatives beside the functions they belong to, and prints a line for each.</summary>
internal static class CalculusCommand
{
    private const int MostRuns = 10_000;
    private const int StandardRuns = 21;

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var cases = new Option<FunctionCase[]>("--case")
        {
            Description = "The cases; all unless named.",
            HelpName = "NAME",
            AllowMultipleArgumentsPerToken = true,
            CustomParser = ParseCases,
        };
        Option<int> runs = WholeNumber.Option("--runs", "N", "How many runs the function and its gradient get, turn by turn.", MostRuns, StandardRuns);
        var run = new RunOptions();
        var fastest = new Option<bool>("--fastest")
        {
            Description = "Count the fastest runs instead of the medians, on a machine that others use too.",
        };
        var command = new Command("calculus", "Measures generated gradients beside the functions themselves: one line per case.") { cases, runs, fastest };
        run.AddTo(command);
        command.SetAction(result => Run(
            result.GetValue(cases) is { Length: > 0 } named ? named : FunctionCatalogue.All,
            new MeasuringOptions(
                result.GetValue(runs),
                run.RunTime(result),
                run.Clock(result),
                result.GetValue(fastest) ? Statistic.Fastest : Statistic.Median)));
        return command;
    }

    private static int Run(IReadOnlyList<FunctionCase> cases, MeasuringOptions options)
    {
        foreach (FunctionCase function in cases)
        {
            try
            {
                FunctionCheck.Run(function);
            }
            catch (InvalidOperationException wrong)
            {
                Console.Error.WriteLine(wrong.Message);
                return 1;
            }

            Console.WriteLine(FunctionMeasurement.Of(function, options));
        }

        return 0;
    }

    private static FunctionCase[] ParseCases(ArgumentResult argument)
    {
        var cases = new List<FunctionCase>();
        foreach (Token token in argument.Tokens)
        {
            if (FunctionCatalogue.All.FirstOrDefault(function => function.Name == token.Value) is { } found)
            {
                cases.Add(found);
            }
            else
            {
                string names = string.Join(", ", FunctionCatalogue.All.Select(function => function.Name));
                argument.AddError($"There is no case '{token.Value}'. The cases are {names}.");
            }
        }

        return [.. cases];
    }
}
