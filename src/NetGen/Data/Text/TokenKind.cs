namespace NetGen;

/// <summary>What a text is divided into.</summary>
public enum TokenKind
{
    /// <summary>Runs of letters, digits, underscores and apostrophes within; all else separates them.</summary>
    Words,

    /// <summary>Words as above, and every other character that is no white space.</summary>
    WordsAndPunctuation,

    /// <summary>Whatever stands between white space.</summary>
    Whitespace,

    /// <summary>Every Unicode character (code point), white space included.</summary>
    Characters,
}
