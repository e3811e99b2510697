using System.Globalization;

namespace NetGen.Generator.Functions;

/// <summary>Gives out names, none twice.</summary>
internal sealed class NameSource(IEnumerable<string> taken)
{
    /// <summary>The words of C# that a derived name can happen on: an element of a at s, the derivative by o.</summary>
    private static readonly HashSet<string> Words =
    [
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal", "default",
        "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for", "foreach", "goto",
        "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null", "object", "operator", "out",
        "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc",
        "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort",
        "using", "virtual", "void", "volatile", "while",
    ];

    private readonly HashSet<string> _taken = [.. taken];
    private readonly List<Label> _renamed = [];

    /// <summary>The names that were given out for others that were taken.</summary>
    public IReadOnlyList<Label> Renamed => _renamed;

    /// <summary>The preferred name or, if it is taken, that with the first free number.</summary>
    public string Fresh(string preferred)
    {
        string name = preferred;
        for (int number = 2; Words.Contains(name) || !_taken.Add(name); number++)
        {
            name = preferred + number.ToString(CultureInfo.InvariantCulture);
        }

        if (name != preferred)
        {
            _renamed.Add(new(name, preferred));
        }

        return name;
    }

    /// <summary>The name as C# code: words of the language need a sign in front.</summary>
    public static string Escaped(string name) => Words.Contains(name) ? "@" + name : name;

    public NameSource Copy() => new(_taken);
}
