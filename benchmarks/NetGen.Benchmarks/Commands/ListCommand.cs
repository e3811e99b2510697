using System.CommandLine;
using NetGen.Benchmarks.Cases;

namespace NetGen.Benchmarks.Commands;

/// <summary>Prints the cases, for programs that compare them with others.</summary>
internal static class ListCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var cases = new CaseOptions();
        var command = new Command("list", "Prints the cases with their batch sizes.");
        cases.AddTo(command);
        command.SetAction(result => cases.Select(result).ForEach(Console.WriteLine));
        return command;
    }
}
