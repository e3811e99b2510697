using System.CommandLine;
using System.CommandLine.Parsing;
using NetGen.Benchmarks.Cases;
using NetGen.Benchmarks.Measuring;

namespace NetGen.Benchmarks.Commands;

/// <summary>Measures cases and prints a line for each.</summary>
internal static class StepCommand
{
    private const int MostRuns = 10_000;
    private const int StandardRuns = 11;

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var cases = new CaseOptions();
        Option<int> runs = WholeNumber.Option("--runs", "N", "How many runs each case gets.", MostRuns, StandardRuns);
        var run = new RunOptions();
        var fastest = new Option<bool>("--fastest")
        {
            Description = "Count the fastest run instead of the median, on a machine that others use too.",
        };
        var threads = new ThreadOptions();
        var command = new Command("step", "Measures training steps and predictions: one line per case.") { runs, fastest };
        cases.AddTo(command);
        run.AddTo(command);
        threads.AddTo(command);
        command.Validators.Add(result => RefuseContradiction(result, run, threads));
        command.SetAction(result => Run(cases.Select(result), threads.Select(result), new MeasuringOptions(
            result.GetValue(runs),
            run.RunTime(result),
            run.Clock(result),
            result.GetValue(fastest) ? Statistic.Fastest : Statistic.Median)));
        return command;
    }

    private static void RefuseContradiction(CommandResult result, RunOptions run, ThreadOptions threads)
    {
        if (threads.IsGiven(result) && run.CountsProcessorTime(result))
        {
            result.AddError("--cpu-time adds up the time of all threads; with --threads only the elapsed time says something.");
        }
    }

    private static int Run(List<SelectedCase> cases, int[] threads, MeasuringOptions options)
    {
        foreach (SelectedCase selected in cases)
        {
            if (threads.Length == 0)
            {
                Console.WriteLine(Measurement.Of(selected, options));
            }
            else if (selected.IsTraining)
            {
                ThreadComparison.Of(selected, threads, options).ToList().ForEach(Console.WriteLine);
            }
        }

        return 0;
    }
}
