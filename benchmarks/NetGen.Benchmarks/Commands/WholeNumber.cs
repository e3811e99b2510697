using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace NetGen.Benchmarks.Commands;

/// <summary>Whole numbers of at least 1 on the command line.</summary>
internal static class WholeNumber
{
    /// <summary>An option that takes one.</summary>
    public static Option<int> Option(string name, string helpName, string description, int most, int standard) => new(name)
    {
        Description = description,
        HelpName = helpName,
        DefaultValueFactory = _ => standard,
        CustomParser = argument => Parse(argument, argument.Tokens[0], name, most),
    };

    /// <summary>Reads one, or adds an error to <paramref name="argument"/> and returns 1.</summary>
    public static int Parse(ArgumentResult argument, Token token, string optionName, int most)
    {
        if (int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value >= 1 && value <= most)
        {
            return value;
        }

        argument.AddError($"{optionName} must be a whole number from 1 to {most}, not '{token.Value}'.");
        return 1;
    }
}
