using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;

namespace Polynomial;

/// <summary>The command line of the program.</summary>
internal static class PolynomialCommand
{
    /// <summary>Reads the command line and runs <paramref name="run"/> with it; a mistake is one line of text and exit code 1.</summary>
    public static int Invoke(string[] arguments, Action<Options> run)
    {
        Option<int> points = Number("--points", "How many points to draw.", 3, 2000);
        Option<double> noise = Number("--noise", "The standard deviation of the noise.", 0.0, 0.1);
        Option<int> epochs = Number("--epochs", "How often to go through the points.", 1, 60);
        Option<int> seed = Number("--seed", "What the points and their order depend on.", 0, 1);
        var command = new RootCommand("Finds the coefficients of a polynomial from noisy points of it.") { points, noise, epochs, seed };
        command.SetAction(result => run(new Options(result.GetValue(points), result.GetValue(noise), result.GetValue(epochs), result.GetValue(seed))));
        ParseResult result = command.Parse(arguments);
        if (result.Errors.Count == 0)
        {
            return result.Invoke();
        }

        Console.Error.WriteLine($"{result.Errors[0].Message} Try --help.");
        return 1;
    }

    private static Option<T> Number<T>(string name, string description, T least, T standard)
        where T : struct, INumber<T>
    {
        return new Option<T>(name)
        {
            Description = description,
            HelpName = "N",
            DefaultValueFactory = _ => standard,
            CustomParser = Parse,
        };

        T Parse(ArgumentResult argument)
        {
            string text = argument.Tokens[0].Value;
            if (T.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out T value) && value >= least && T.IsFinite(value))
            {
                return value;
            }

            argument.AddError($"{name} must be a number of at least {least}, not '{text}'.");
            return standard;
        }
    }
}
