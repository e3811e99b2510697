namespace NetGen;

/// <summary>How a <see cref="Vocabulary"/> divides texts and which of their tokens it knows.</summary>
public sealed class VocabularyOptions
{
    /// <summary>What a token is. Default: a word.</summary>
    public TokenKind Tokens { get; init; } = TokenKind.Words;

    /// <summary>Whether capital letters count as small ones. Default: yes.</summary>
    public bool LowerCase { get; init; } = true;

    /// <summary>How often a token must come to be known, at least 1. Default: 1.</summary>
    public int MinimumCount { get; init => field = AtLeastOne(value, nameof(MinimumCount)); } = 1;

    /// <summary>How many tokens are known at most, the most frequent ones, besides <see cref="Unknown"/>; at least 1. Default: no limit.</summary>
    public int MaximumSize { get; init => field = AtLeastOne(value, nameof(MaximumSize)); } = int.MaxValue;

    /// <summary>
    /// A token that stands for all that are not known, with index 0, such as <c>&lt;unk&gt;</c>. Default: none; what is not
    /// known is passed over.
    /// </summary>
    public string? Unknown { get; init; }

    internal static VocabularyOptions Default { get; } = new();

    private static int AtLeastOne(int value, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, name);
        return value;
    }
}
