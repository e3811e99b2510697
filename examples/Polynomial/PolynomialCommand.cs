using System.CommandLine;
using Examples;

namespace Polynomial;

/// <summary>The command line of the program.</summary>
internal static class PolynomialCommand
{
    /// <summary>Reads the command line and runs <paramref name="run"/> with it; a mistake is one line of text and exit code 1.</summary>
    public static int Invoke(string[] arguments, Action<Options> run)
    {
        var command = new ExampleCommand("Finds the coefficients of a polynomial from noisy points of it.");
        Option<int> points = command.Number("--points", "How many points to draw.", 3, 2000);
        Option<double> noise = command.Number("--noise", "The standard deviation of the noise.", 0.0, 0.1);
        Option<int> epochs = command.Number("--epochs", "How often to go through the points.", 1, 60);
        Option<int> seed = command.Number("--seed", "What the points and their order depend on.", 0, 1);
        return command.Invoke(arguments, result => run(new Options(
            result.GetValue(points), result.GetValue(noise), result.GetValue(epochs), result.GetValue(seed))));
    }
}
