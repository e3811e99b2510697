namespace NetGen.Generator.Layers;

/// <summary>
/// Gives every tensor a symbol that is a legal C# identifier and differs from all others and from the names that gradients
/// (<c>dz1</c>), positions of maxima (<c>argz1</c>), copies (<c>W1T</c>, <c>xPadded</c>) and parts (<c>lseMax</c>, <c>lseRest</c>) get.
/// </summary>
internal sealed class SymbolTable
{
    private static readonly HashSet<string> Refused =
    [
        "abstract", "and", "as", "async", "await", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class",
        "const", "continue", "decimal", "default", "delegate", "do", "double", "dynamic", "else", "enum", "event", "explicit", "extern",
        "false", "field", "file", "finally", "fixed", "float", "for", "foreach", "from", "global", "goto", "if", "implicit", "in", "init",
        "int", "interface", "internal", "is", "lock", "long", "nameof", "namespace", "new", "nint", "not", "nuint", "null", "object",
        "operator", "or", "out", "override", "params", "partial", "private", "protected", "public", "readonly", "record", "ref",
        "required", "return", "sbyte", "scoped", "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch",
        "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unmanaged", "unsafe", "ushort", "using", "value",
        "var", "virtual", "void", "volatile", "when", "where", "while", "with", "yield",

        // What the generated methods call their parameters and variables.
        "accumulate", "batch", "batchCapacity", "count", "descends", "exampleWeights", "examples", "first", "firstExample", "gradients", "inputGradient", "inputs",
        "loss", "network", "outputGradients", "outputs", "parameters", "rate", "scale", "seed", "step", "sums", "targets", "workspace",
    ];

    private readonly HashSet<string> _taken = [];
    private readonly Dictionary<string, int> _counts = [];

    /// <summary>The symbols of a layer that the user named; null where its name cannot be a symbol.</summary>
    public LayerSymbols? Named(string name, IReadOnlyList<string> parameterLetters)
    {
        // One letter is what indices are called; these four are not.
        bool isSymbol = (name.Length > 1 || "xyzh".Contains(name)) && char.IsLower(name[0]) && !Refused.Contains(name);
        string suffix = "_" + name;
        return isSymbol && TryTake([name, .. parameterLetters.Select(l => l + suffix)]) ? new(name, suffix, this) : null;
    }

    /// <summary>The symbols of a layer without a name: its letter and a number, which its parameters have too.</summary>
    public LayerSymbols Numbered(string letter, IReadOnlyList<string> parameterLetters)
    {
        while (true)
        {
            _counts.TryGetValue(letter, out int count);
            _counts[letter] = ++count;
            string number = Numerals.Format((long)count);
            if (TryTake([letter + number, .. parameterLetters.Select(l => l + number)]))
            {
                return new(letter + number, number, this);
            }
        }
    }

    /// <summary>The symbols of the input or the loss, of which there is one: just its letter if that is free.</summary>
    public LayerSymbols Single(string letter) => TryTake([letter]) ? new(letter, "", this) : Numbered(letter, []);

    /// <summary>The preferred symbol, made longer until it is free.</summary>
    public string Unique(string preferred)
    {
        string symbol = preferred;
        while (!TryTake([symbol]))
        {
            symbol += "_";
        }

        return symbol;
    }

    private bool TryTake(IReadOnlyCollection<string> symbols)
    {
        var all = symbols.SelectMany(s => new[] { s, "d" + s, "arg" + s, s + "T", s + "Padded", s + "Max", s + "Rest" }).ToList();
        if (all.Distinct().Count() < all.Count || all.Any(_taken.Contains))
        {
            return false;
        }

        _taken.UnionWith(all);
        return true;
    }
}
