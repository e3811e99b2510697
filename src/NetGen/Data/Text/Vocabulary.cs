using System.Numerics;

namespace NetGen;

/// <summary>
/// The tokens that a model knows, each with an index. It turns texts into indices or, as bags of words, into sparse
/// examples; it never changes, may be shared between threads, and is saved with the model as text.
/// </summary>
/// <example><code>
/// Vocabulary words = Vocabulary.Build(mails, new VocabularyOptions { MinimumCount = 2 });
/// SparseExamples&lt;float&gt; bags = words.BagsOfWords&lt;float&gt;(mails);
/// </code></example>
public sealed class Vocabulary
{
    private readonly Categories _tokens;
    private readonly TokenKind _kind;
    private readonly bool _lowerCase;

    private Vocabulary(IReadOnlyCollection<string> tokens, TokenKind kind, bool lowerCase, bool hasUnknown)
    {
        _tokens = new Categories(tokens);
        _kind = kind;
        _lowerCase = lowerCase;
        HasUnknown = hasUnknown;
        if (_tokens.Names.Count != tokens.Count || tokens.Count == 0)
        {
            throw new ArgumentException(
                tokens.Count == 0 ? "There is no token; expected at least one." : "A token comes twice; expected different ones.", nameof(tokens));
        }
    }

    /// <summary>The number of tokens.</summary>
    public int Count => _tokens.Names.Count;

    /// <summary>All tokens; each one's place is its index.</summary>
    public IReadOnlyList<string> Tokens => _tokens.Names;

    /// <summary>Whether index 0 stands for all tokens that are not known.</summary>
    public bool HasUnknown { get; }

    /// <summary>Learns from texts: the tokens by descending frequency, equally frequent ones by their characters' codes.</summary>
    /// <param name="texts">Texts, or lines of one.</param>
    /// <param name="options">What is a token and which are known; null for all words in small letters.</param>
    /// <exception cref="ArgumentException">Not one token comes often enough.</exception>
    public static Vocabulary Build(IEnumerable<string> texts, VocabularyOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(texts);
        options ??= VocabularyOptions.Default;
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string token in texts.SelectMany(text => Tokenizer.Split(text, options.Tokens, options.LowerCase)))
        {
            counts[token] = counts.GetValueOrDefault(token) + 1;
        }

        IEnumerable<string> known = counts
            .Where(pair => pair.Value >= options.MinimumCount && pair.Key != options.Unknown)
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Take(options.MaximumSize)
            .Select(pair => pair.Key);
        string[] tokens = [.. options.Unknown is null ? known : known.Prepend(options.Unknown)];
        return new Vocabulary(tokens, options.Tokens, options.LowerCase, hasUnknown: options.Unknown is not null);
    }

    /// <summary>Names of features, in this order, such as <c>free</c> and <c>YOUR_NAME</c>.</summary>
    /// <param name="names">Different names, at least one.</param>
    /// <exception cref="ArgumentException">There is no name, or one comes twice.</exception>
    public static Vocabulary FromNames(params IReadOnlyCollection<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return new Vocabulary(names, TokenKind.Whitespace, lowerCase: false, hasUnknown: false);
    }

    /// <summary>Reads what <see cref="ToText"/> wrote.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is no saved vocabulary.</exception>
    public static Vocabulary Parse(string text) => SavedText.Read(text, nameof(Vocabulary), root => new Vocabulary(
        root.Strings("tokens"),
        Enum.Parse<TokenKind>(root.GetProperty("divided").GetString() ?? ""),
        root.GetProperty("lowerCase").GetBoolean(),
        root.GetProperty("unknown").GetBoolean()));

    /// <summary>All tokens and how texts are divided, as one line of JSON.</summary>
    public string ToText() => SavedText.Write(nameof(Vocabulary), json =>
    {
        json.WriteString("divided", _kind.ToString());
        json.WriteBoolean("lowerCase", _lowerCase);
        json.WriteBoolean("unknown", HasUnknown);
        json.WriteStrings("tokens", Tokens);
    });

    /// <summary>A token's index; of one that is not known 0 where that stands for those, else −1.</summary>
    /// <param name="token">The token, letter by letter.</param>
    public int IndexOf(string token)
    {
        ArgumentNullException.ThrowIfNull(token);
        int index = _tokens.Find(token);
        return index < 0 && HasUnknown ? 0 : index;
    }

    /// <summary>The indices of a text's tokens; what is not known is 0, or passed over where nothing stands for it.</summary>
    /// <param name="text">The text.</param>
    public int[] Encode(string text) =>
        [.. Tokenizer.Split(text, _kind, _lowerCase).Select(IndexOf).Where(static index => index >= 0)];

    /// <summary>The tokens of these indices, side by side for characters, else with spaces between.</summary>
    /// <param name="indices">Indices, 0 to <see cref="Count"/> − 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An index is out of range.</exception>
    public string Decode(params ReadOnlySpan<int> indices)
    {
        string[] tokens = new string[indices.Length];
        for (int i = 0; i < indices.Length; i++)
        {
            int index = indices[i];
            tokens[i] = (uint)index < (uint)Count
                ? Tokens[index]
                : throw new ArgumentOutOfRangeException(nameof(indices), $"indices[{i}] is {index}; expected 0 to {Count - 1}.");
        }

        return string.Join(_kind == TokenKind.Characters ? "" : " ", tokens);
    }

    /// <summary>Each text as the counts of the tokens in it.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="texts">The texts, one example each.</param>
    /// <param name="counts">Whether values are counts; else they are 1 for what occurs.</param>
    public SparseExamples<T> BagsOfWords<T>(IEnumerable<string> texts, bool counts = true)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(texts);
        var builder = new SparseExamplesBuilder<T>(Count);
        foreach (string text in texts)
        {
            foreach (IGrouping<int, int> token in Encode(text).GroupBy(static index => index))
            {
                builder.Add(token.Key, T.CreateChecked(counts ? token.Count() : 1));
            }

            builder.EndExample();
        }

        return builder.Build();
    }

    /// <summary>Examples whose features are given by name, such as free = 2 and YOUR_NAME = 0.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="examples">Each example's features; zeros need not be there and are not kept.</param>
    /// <param name="unknown">What becomes of a name that is not known, and for which no token stands: an error, or it is passed over.</param>
    /// <exception cref="ArgumentException">A name is not known, or comes twice in an example.</exception>
    public SparseExamples<T> NamedFeatures<T>(
        IEnumerable<IEnumerable<KeyValuePair<string, T>>> examples, UnknownCategory unknown = UnknownCategory.Error)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(examples);
        var builder = new SparseExamplesBuilder<T>(Count);
        foreach (IEnumerable<KeyValuePair<string, T>> example in examples)
        {
            foreach ((string name, T value) in example)
            {
                int index = IndexOf(name);
                if (index >= 0)
                {
                    builder.Add(index, value);
                }
                else if (unknown == UnknownCategory.Error)
                {
                    throw new ArgumentException(
                        $"Example {builder.Count} has a feature “{name}”; expected {_tokens.Describe()}.", nameof(examples));
                }
            }

            builder.EndExample();
        }

        return builder.Build();
    }
}
