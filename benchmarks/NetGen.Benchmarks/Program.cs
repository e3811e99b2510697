using System.CommandLine;
using System.Globalization;
using NetGen.Benchmarks.Commands;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;

var root = new RootCommand("Measures what NetGen generates.")
{
    StepCommand.Create(),
    EpochCommand.Create(),
    CalculusCommand.Create(),
    DetailCommand.Create(),
    ListCommand.Create(),
    ServeCommand.Create(),
};
ParseResult result = root.Parse(args);
if (result.Errors.Count == 0)
{
    return result.Invoke();
}

// The last error is the most specific one: an unknown command also counts as a missing one.
Console.Error.WriteLine($"{result.Errors[^1].Message} Try --help.");
return 1;
