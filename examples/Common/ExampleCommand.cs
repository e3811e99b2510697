using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;
using NetGen;

namespace Examples;

/// <summary>The command line of an example. Whatever goes wrong is one line of text and exit code 1.</summary>
/// <param name="description">What the program does.</param>
public sealed class ExampleCommand(string description)
{
    private readonly RootCommand _command = new(description);

    /// <summary>Adds <c>--data</c>: the folder of the files that the program reads instead of drawing data itself.</summary>
    /// <param name="files">What the files are.</param>
    /// <param name="subfolder">Where they may be in it.</param>
    public Option<string?> Data(string files, string subfolder) => Path(
        "--data", "DIR", $"The folder of {files}, or the one above its {subfolder}. Without it the program draws its own data.");

    /// <summary>Adds an option for a file or a folder.</summary>
    /// <param name="name">Its name: <c>--report</c>.</param>
    /// <param name="what">What stands for the value in the help: <c>FILE</c>.</param>
    /// <param name="description">What it does.</param>
    public Option<string?> Path(string name, string what, string description)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = what };
        option.Validators.Add(result =>
        {
            if (result.GetValue(option) is "")
            {
                result.AddError($"{name} must not be empty.");
            }
        });
        _command.Options.Add(option);
        return option;
    }

    /// <summary>Adds a switch, which is off unless it is given.</summary>
    /// <param name="name">Its name: <c>--augment</c>.</param>
    /// <param name="description">What it does.</param>
    public Option<bool> Switch(string name, string description)
    {
        var option = new Option<bool>(name) { Description = description };
        _command.Options.Add(option);
        return option;
    }

    /// <summary>Adds an option for a number; its type says whether it must be a whole one.</summary>
    /// <param name="name">Its name: <c>--epochs</c>.</param>
    /// <param name="description">What it does.</param>
    /// <param name="least">The least number.</param>
    /// <param name="standard">The number without the option.</param>
    /// <param name="most">The largest number; null for none.</param>
    public Option<T> Number<T>(string name, string description, T least, T standard, T? most = null)
        where T : struct, INumber<T>
    {
        string kind = T.One / (T.One + T.One) == T.Zero ? "a whole number" : "a number";
        var option = new Option<T>(name)
        {
            Description = description,
            HelpName = "N",
            DefaultValueFactory = _ => standard,
            CustomParser = Parse,
        };
        _command.Options.Add(option);
        return option;

        T Parse(ArgumentResult argument)
        {
            string text = argument.Tokens[0].Value;
            if (T.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out T value)
                && value >= least
                && T.IsFinite(value)
                && !(value > most))
            {
                return value;
            }

            string range = most is null ? $"of at least {least}" : $"from {least} to {most}";
            argument.AddError($"{name} must be {kind} {range}, not '{text}'.");
            return standard;
        }
    }

    /// <summary>Reads the command line and runs the program with it.</summary>
    /// <param name="arguments">The arguments of the program.</param>
    /// <param name="run">The program.</param>
    /// <returns>The exit code.</returns>
    public int Invoke(string[] arguments, Action<ParseResult> run)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        _command.SetAction(result => Try(run, result));
        ParseResult result = _command.Parse(arguments);
        return result.Errors.Count == 0 ? result.Invoke() : Fail($"{result.Errors[0].Message} Try --help.");
    }

    private static int Try(Action<ParseResult> run, ParseResult result)
    {
        try
        {
            run(result);
            return 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NonFiniteLossException)
        {
            return Fail(exception.Message);
        }
    }

    private static int Fail(string message)
    {
        Console.Error.WriteLine(message);
        return 1;
    }
}
