using NetGen.Generator.Common;

namespace NetGen.Generator.Layers.Formulas;

/// <summary>Cuts a formula into tokens.</summary>
internal static class Lexer
{
    /// <summary>A longer text is no formula that somebody wrote, and a tree of it could be too deep to walk.</summary>
    private const int MostTokens = 1000;

    private static readonly string[] Operators =
        ["<=", ">=", "==", "!=", "&&", "||", "+", "-", "*", "/", "%", "^", "(", ")", "[", "]", ",", ";", ":", "?", "=", "<", ">"];

    /// <summary>How textbooks write operators.</summary>
    private static readonly Dictionary<char, string> Printed = new()
    {
        ['−'] = "-", ['·'] = "*", ['×'] = "*", ['≤'] = "<=", ['≥'] = ">=", ['≠'] = "!=",
    };

    /// <summary>The tokens, the last one being the end.</summary>
    public static IReadOnlyList<Token> Tokens(string text)
    {
        var tokens = new List<Token>();
        int at = 0;
        while (true)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            if (at == text.Length)
            {
                tokens.Add(new(TokenKind.End, "", new(at, 0)));
                return tokens;
            }

            var token = Next(text, at);
            if (tokens.Count == MostTokens)
            {
                throw new FormulaException(Problems.FormulaSyntax, token.Range, "still more text", $"at most {Numerals.Format((long)MostTokens)} words; make several layers of it");
            }

            tokens.Add(token);
            at = token.Range.End;
        }
    }

    private static Token Next(string text, int at)
    {
        char first = text[at];
        if (char.IsLetter(first) || first == '_')
        {
            int end = at;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
            {
                end++;
            }

            return Make(TokenKind.Name, end);
        }

        if (IsDigit(first) || (first == '.' && at + 1 < text.Length && IsDigit(text[at + 1])))
        {
            return Make(TokenKind.Number, EndOfNumber(text, at));
        }

        if (Printed.TryGetValue(first, out string? plain))
        {
            return new(TokenKind.Operator, plain, new(at, 1));
        }

        return Operators.FirstOrDefault(o => string.CompareOrdinal(text, at, o, 0, o.Length) == 0) is { } found
            ? Make(TokenKind.Operator, at + found.Length)
            : throw new FormulaException(Problems.FormulaSyntax, new(at, 1), $"'{first}'", "a name, a number or an operator");

        Token Make(TokenKind kind, int end) => new(kind, text.Substring(at, end - at), new(at, end - at));
    }

    /// <summary>Digits, a point and digits, an exponent.</summary>
    private static int EndOfNumber(string text, int at)
    {
        int end = Digits(text, at);
        if (end < text.Length && text[end] == '.')
        {
            end = Digits(text, end + 1);
        }

        if (end < text.Length && text[end] is 'e' or 'E')
        {
            int sign = end + 1 < text.Length && text[end + 1] is '+' or '-' ? 1 : 0;
            int exponent = Digits(text, end + 1 + sign);
            return exponent > end + 1 + sign ? exponent : end;
        }

        return end;
    }

    private static int Digits(string text, int at)
    {
        while (at < text.Length && IsDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
