using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;

namespace Digits;

/// <summary>The command line of the program.</summary>
internal static class DigitsCommand
{
    private const int MostThreads = 1024;

    /// <summary>Reads the command line and runs <paramref name="run"/> with it; a mistake is one line of text and exit code 1.</summary>
    public static int Invoke(string[] arguments, Func<Options, int> run)
    {
        var data = new Option<string?>("--data")
        {
            Description = "The folder of the MNIST files in IDX form, plain or gzip. Without it the program draws its own digits.",
            HelpName = "DIR",
        };
        data.Validators.Add(result =>
        {
            if (result.GetValue(data) is "")
            {
                result.AddError("--data must name a folder.");
            }
        });
        Option<int> epochs = Number("--epochs", "How often to go through the training digits.", 1, null, 5);
        Option<int> batch = Number("--batch", "Digits per training step.", 1, null, 64);
        Option<ulong> seed = Number("--seed", "What the initial parameters, the order of the digits and dropout depend on.", 0UL, null, 1UL);
        Option<int> threads = Number("--threads", "The most threads that work; the result does not depend on it.", 1, MostThreads, Environment.ProcessorCount);
        var command = new RootCommand("Trains a small convolutional network to read handwritten digits.")
        {
            data, epochs, batch, seed, threads,
        };
        command.SetAction(result => run(new Options(
            result.GetValue(data),
            result.GetValue(epochs),
            result.GetValue(batch),
            result.GetValue(seed),
            result.GetValue(threads))));
        return Invoke(command.Parse(arguments));
    }

    private static int Invoke(ParseResult result)
    {
        if (result.Errors.Count == 0)
        {
            return result.Invoke();
        }

        Console.Error.WriteLine($"{result.Errors[0].Message} Try --help.");
        return 1;
    }

    private static Option<T> Number<T>(string name, string description, T least, T? most, T standard)
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
            if (T.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out T value)
                && value >= least
                && !(value > most))
            {
                return value;
            }

            string range = most is null ? $"of at least {least}" : $"from {least} to {most}";
            argument.AddError($"{name} must be a whole number {range}, not '{text}'.");
            return standard;
        }
    }
}
