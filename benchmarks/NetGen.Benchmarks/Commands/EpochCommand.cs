using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using NetGen.Benchmarks.Epochs;

namespace NetGen.Benchmarks.Commands;

/// <summary>Times an epoch of MNIST from the files to the trained network.</summary>
internal static class EpochCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var data = new Option<string>("--data")
        {
            Description = "The folder of the MNIST files, plain or gzip.",
            HelpName = "FOLDER",
            Required = true,
        };
        var cases = new Option<EpochCase[]>("--case")
        {
            Description = "The cases; all of them unless named.",
            HelpName = "NAME",
            AllowMultipleArgumentsPerToken = true,
            CustomParser = ParseCases,
        };
        Option<int> threads = WholeNumber.Option(
            "--threads", "N", "The most threads that work.", Environment.ProcessorCount, standard: 1);
        Option<int> examples = WholeNumber.Option(
            "--examples", "N", "The most examples of the epoch.", int.MaxValue, int.MaxValue);
        var command = new Command("epoch", "Times an epoch of MNIST, from the files to the trained network.")
        {
            data, cases, threads, examples,
        };
        command.SetAction(result => Run(
            result.GetValue(cases) is { Length: > 0 } named ? named : EpochCatalogue.All,
            new EpochOptions(result.GetValue(data)!, result.GetValue(examples), result.GetValue(threads))));
        return command;
    }

    private static int Run(IReadOnlyList<EpochCase> cases, EpochOptions options)
    {
        try
        {
            foreach (EpochCase epoch in cases)
            {
                Console.WriteLine(Describe(epoch, options, epoch.Run(options)));
            }

            return 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(exception.Message);
            return 1;
        }
    }

    private static string Describe(EpochCase epoch, EpochOptions options, EpochTime time) => string.Create(
        CultureInfo.InvariantCulture,
        $"case={epoch.Name} examples={time.Examples} threads={options.Threads} loading_s={time.Loading.TotalSeconds:F3} training_s={time.Training.TotalSeconds:F3} s={(time.Loading + time.Training).TotalSeconds:F3} loss={time.Loss:F4}");

    private static EpochCase[] ParseCases(ArgumentResult argument)
    {
        foreach (Token token in argument.Tokens.Where(token => EpochCatalogue.All.All(epoch => epoch.Name != token.Value)))
        {
            string names = string.Join(", ", EpochCatalogue.All.Select(epoch => epoch.Name));
            argument.AddError($"There is no case '{token.Value}'. The cases are {names}.");
        }

        return [.. from token in argument.Tokens from epoch in EpochCatalogue.All where epoch.Name == token.Value select epoch];
    }
}
