using System.CommandLine;
using System.Globalization;
using NetGen.Benchmarks.Cases;
using NetGen.Benchmarks.Measuring;

namespace NetGen.Benchmarks.Commands;

/// <summary>
/// Makes one run for every line it reads, so that a program which measures something else can take turns with this one.
/// </summary>
internal static class ServeCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var cases = new CaseOptions();
        var run = new RunOptions();
        var command = new Command(
            "serve",
            "Prepares each case in turn and says 'ready'; then answers each line 'run' with the microseconds of a step, and 'next' with the next case.");
        cases.AddTo(command);
        run.AddTo(command);
        command.SetAction(result =>
            Run(cases.Select(result), run.RunTime(result), run.Clock(result), Console.In, Console.Out));
        return command;
    }

    private static int Run(
        List<SelectedCase> cases, TimeSpan runTime, Func<TimeSpan> clock, TextReader requests, TextWriter answers)
    {
        foreach (SelectedCase selected in cases)
        {
            var timer = new StepTimer(selected.Create(), runTime, clock);
            answers.WriteLine("ready");
            string? request = requests.ReadLine();
            for (; request == "run"; request = requests.ReadLine())
            {
                answers.WriteLine(timer.Run().ToString(CultureInfo.InvariantCulture));
            }

            if (request != "next")
            {
                return request is null ? 0 : Refuse(request);
            }
        }

        return 0;
    }

    private static int Refuse(string request)
    {
        Console.Error.WriteLine($"'{request}' is neither 'run' nor 'next'.");
        return 1;
    }
}
