using System.Text;

namespace NetGen;

/// <summary>Divides texts into tokens.</summary>
internal static class Tokenizer
{
    public static IEnumerable<string> Split(string text, TokenKind kind, bool lowerCase)
    {
        ArgumentNullException.ThrowIfNull(text);
        string source = lowerCase ? text.ToLowerInvariant() : text;
        for (int start = 0; start < source.Length;)
        {
            int length = TokenLength(source, start, kind);
            if (length > 0)
            {
                yield return Whole(source.Substring(start, length));
            }

            start += Math.Max(CharacterLength(source, start), length);
        }
    }

    /// <summary>The length of the token that starts here; 0 where what is here belongs to none.</summary>
    private static int TokenLength(string text, int start, TokenKind kind)
    {
        if (kind == TokenKind.Characters)
        {
            return CharacterLength(text, start);
        }

        bool inWhitespace = char.IsWhiteSpace(text, start);
        return kind == TokenKind.Whitespace ? Run(text, start, static (all, i) => !char.IsWhiteSpace(all, i))
            : Run(text, start, IsInWord) is > 0 and int length ? length
            : kind == TokenKind.WordsAndPunctuation && !inWhitespace ? CharacterLength(text, start)
            : 0;
    }

    private static int Run(string text, int start, Func<string, int, bool> belongs)
    {
        int end = start;
        while (end < text.Length && belongs(text, end))
        {
            end += CharacterLength(text, end);
        }

        return end - start;
    }

    private static bool IsInWord(string text, int i) =>
        char.IsLetterOrDigit(text, i)
        || text[i] == '_'
        || (text[i] == '\'' && i > 0 && i + 1 < text.Length && char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text, i + 1));

    private static int CharacterLength(string text, int i) => char.IsSurrogatePair(text, i) ? 2 : 1;

    /// <summary>Half a surrogate pair is no text and could not be saved: it becomes U+FFFD.</summary>
    private static string Whole(string token)
    {
        foreach (char c in token)
        {
            if (char.IsSurrogate(c))
            {
                return string.Concat(token.EnumerateRunes().Select(static (Rune rune) => rune.ToString()));
            }
        }

        return token;
    }
}
