using System.Globalization;
using NetGen.Generator.Common;

namespace NetGen.Generator.Layers.Formulas;

/// <summary>
/// Reads what is declared beside a formula:
/// <code>
/// text        = declaration { ";" declaration } [ ";" ]
/// declaration = name { "," name } ( "&lt;" number | [ ":" ( initializer | [ "-" ] number ) ] )
/// </code>
/// </summary>
internal sealed class DeclarationParser : TokenReader
{
    /// <summary>The members of the library's enum <c>Initializer</c> that say it all; for a constant one writes the number.</summary>
    public static readonly string[] Initializers =
        ["Default", "HeUniform", "HeNormal", "GlorotUniform", "GlorotNormal", "LeCunUniform", "LeCunNormal", "Zeros"];

    private readonly int _ordinal;

    private DeclarationParser(string text, int ordinal)
        : base(text) => _ordinal = ordinal;

    /// <summary>All that the texts declare, in order.</summary>
    public static ValueList<Declared> Parse(ValueList<string> texts) => texts.SelectMany(Parse).ToValueList();

    private static List<Declared> Parse(string text, int ordinal)
    {
        try
        {
            return new DeclarationParser(text, ordinal).Declarations();
        }
        catch (FormulaException mistake)
        {
            mistake.Declaration = ordinal;
            throw;
        }
    }

    private List<Declared> Declarations()
    {
        var declarations = new List<Declared>();
        do
        {
            declarations.AddRange(Declaration());
        }
        while (Skip(";") && Current.Kind != TokenKind.End);
        return Current.Kind == TokenKind.End ? declarations : throw Unexpected("';' or the end");
    }

    private IEnumerable<Declared> Declaration()
    {
        var names = new List<Token>();
        do
        {
            names.Add(Take(TokenKind.Name, "the name of an index or a parameter"));
        }
        while (Skip(","));

        if (Skip("<"))
        {
            int size = Size();
            return names.Select(n => new Declared.Bound(n.Text, size, _ordinal, n.Range));
        }

        var (initializer, constant) = Skip(":") ? Start()
            : Current.Kind == TokenKind.End || Is(";") ? ("Default", 0)
            : throw Unexpected("'<' and the size of an index, ':' and how a parameter starts, or the end");
        return names.Select(n => new Declared.Parameter(n.Text, initializer, constant, _ordinal, n.Range));
    }

    private int Size()
    {
        bool isNegative = Skip("-");
        var token = Take(TokenKind.Number, "the number of values that the index takes");
        string text = (isNegative ? "-" : "") + token.Text;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double size) && size >= 1 && size <= Sizes.Maximum && size == Math.Floor(size)
            ? (int)size
            : throw new FormulaException(Problems.FormulaRange, token.Range, text);
    }

    private (string Initializer, double Constant) Start()
    {
        if (Current.Kind == TokenKind.Name)
        {
            var name = Next();
            return Initializers.Contains(name.Text)
                ? (name.Text, 0)
                : throw new FormulaException(Problems.FormulaInitializer, name.Range, name.Text, Spelling.Suggest(name.Text, Initializers)
                    ?? $"there are {string.Join(", ", Initializers)}, and numbers");
        }

        double sign = Skip("-") ? -1 : 1;
        var number = Take(TokenKind.Number, "an initializer or a number");
        return double.TryParse(number.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && !double.IsInfinity(value)
            ? ("Constant", sign * value)
            : throw new FormulaException(Problems.FormulaSyntax, number.Range, $"'{number.Text}'", "a number that a double can hold");
    }
}
