using System.CommandLine;
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
        var command = new Command("step", "Measures training steps and predictions: one line per case.") { runs, fastest };
        cases.AddTo(command);
        run.AddTo(command);
        command.SetAction(result => Run(cases.Select(result), new MeasuringOptions(
            result.GetValue(runs),
            run.RunTime(result),
            run.Clock(result),
            result.GetValue(fastest) ? Statistic.Fastest : Statistic.Median)));
        return command;
    }

    private static int Run(List<SelectedCase> cases, MeasuringOptions options)
    {
        foreach (SelectedCase selected in cases)
        {
            Console.WriteLine(Measurement.Of(selected, options));
        }

        return 0;
    }
}
