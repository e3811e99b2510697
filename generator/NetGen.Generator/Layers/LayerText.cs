using System.Globalization;
using NetGen.Generator.Declarations;

namespace NetGen.Generator.Layers;

/// <summary>Writes a layer in one normal form: <c>Conv2D(8, 5, Stride = 2)</c>.</summary>
internal static class LayerText
{
    /// <param name="entry">The kind of layer.</param>
    /// <param name="arguments">The given arguments, in the order of the entry.</param>
    public static string Format(Layer entry, IEnumerable<ArgumentModel> arguments)
    {
        var written = arguments.Select(a => Format(entry.Arguments.First(d => d.Name == a.Name), a)).ToList();
        return written.Count == 0 ? entry.Kind : $"{entry.Kind}({string.Join(", ", written.Where(w => w.Length > 0))})";
    }

    private static string Format(Argument declared, ArgumentModel given)
    {
        string values = string.Join(", ", declared.Type switch
        {
            ArgumentType.Text or ArgumentType.Texts => given.Texts.Select(Quoted),
            ArgumentType.Type => given.Texts.Select(t => $"typeof({t})"),
            ArgumentType.Function => given.Texts.Select(t => $"nameof({t})"),
            ArgumentType.Choice => given.Texts.Select(t => $"{declared.EnumName}.{t}"),
            _ => given.Numbers.Select(n => Number(declared, n)),
        });
        return declared.IsProperty ? $"{declared.Name} = {values}" : values;
    }

    private static string Number(Argument declared, double value)
    {
        if (declared.Named is { } named && named.Value == value)
        {
            return named.Text;
        }

        return declared.Type switch
        {
            ArgumentType.Boolean => value == 0 ? "false" : "true",
            ArgumentType.Single => Numerals.Format(value) + "f",
            _ => Numerals.Format(value),
        };
    }

    /// <summary>In one line, whatever is in it.</summary>
    private static string Quoted(string text) => $"\"{string.Concat(text.Select(Escaped))}\"";

    private static string Escaped(char c) => c switch
    {
        '"' or '\\' => "\\" + c,
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ when char.IsControl(c) || c is '\u2028' or '\u2029' => "\\u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture),
        _ => c.ToString(),
    };
}
