namespace NetGen.Tests.Data.Text;

public sealed class VocabularyTests
{
    private static readonly string[] Texts = ["The cat, the dog.", "Don't feed the cat!", "a_b  42"];

    [Fact]
    public void Tokens_are_ordered_by_frequency_then_by_letters() => Assert.Equal(
        ["the", "cat", "42", "a_b", "dog", "don't", "feed"], Vocabulary.Build(Texts).Tokens);

    [Fact]
    public void Rare_tokens_can_be_left_out()
    {
        Assert.Equal(["the", "cat"], Vocabulary.Build(Texts, new() { MinimumCount = 2 }).Tokens);
        Assert.Equal(["the"], Vocabulary.Build(Texts, new() { MaximumSize = 1 }).Tokens);
        Assert.Throws<ArgumentException>(() => Vocabulary.Build(Texts, new() { MinimumCount = 9 }));
    }

    [Fact]
    public void Texts_can_be_divided_in_other_ways()
    {
        Assert.Equal(["Hi", "!", "x"], Vocabulary.Build(["Hi! ", "x"], new() { Tokens = TokenKind.WordsAndPunctuation, LowerCase = false }).Tokens.OrderBy(t => "Hi!x".IndexOf(t, StringComparison.Ordinal)));
        Assert.Equal(["Hi!", "x"], Vocabulary.Build(["Hi! ", "x"], new() { Tokens = TokenKind.Whitespace, LowerCase = false }).Tokens);
        Vocabulary letters = Vocabulary.Build(["abba c\n"], new() { Tokens = TokenKind.Characters });
        Assert.Equal(["a", "b", "\n", " ", "c"], letters.Tokens);
        Assert.Equal("cab", letters.Decode(letters.Encode("cab")));
    }

    [Fact]
    public void What_is_not_known_is_passed_over_or_stands_for_itself()
    {
        Vocabulary without = Vocabulary.Build(Texts, new() { MinimumCount = 2 });
        Vocabulary with = Vocabulary.Build(Texts, new() { MinimumCount = 2, Unknown = "<unk>" });

        Assert.Equal([1], without.Encode("A CAT"));
        Assert.Equal([0, 2], with.Encode("A CAT"));
        Assert.Equal("<unk> cat", with.Decode(0, 2));
        Assert.Equal(-1, without.IndexOf("x"));
        Assert.Throws<ArgumentOutOfRangeException>(() => without.Decode(2));
    }

    [Fact]
    public void Characters_outside_the_basic_plane_stay_whole()
    {
        Vocabulary letters = Vocabulary.Build(["😀a😁"], new() { Tokens = TokenKind.Characters });
        Assert.Equal(3, letters.Count);
        Assert.Equal("😁a", letters.Decode(letters.Encode("😁a")));
        Assert.Equal(["\uFFFD"], Vocabulary.Build(["\uD83D"], new() { Tokens = TokenKind.Characters }).Tokens);
    }

    [Fact]
    public void Small_letters_do_not_depend_on_the_culture()
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = new("tr-TR");
            Assert.Equal(["title"], Vocabulary.Build(["TITLE"]).Tokens);
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Bags_of_words_count_or_mark()
    {
        Vocabulary words = Vocabulary.FromNames("the", "cat", "dog");
        string[] texts = ["the cat the", "bird", "dog"];
        Assert.Equal([2, 1, 0, 0, 0, 0, 0, 0, 1], words.BagsOfWords<float>(texts).ToDense());
        Assert.Equal([1, 1, 0, 0, 0, 0, 0, 0, 1], words.BagsOfWords<double>(texts, counts: false).ToDense());
        Assert.Equal(3, words.BagsOfWords<float>(texts).ValueCount);
    }

    /// <summary>The lecture notes' spam filter.</summary>
    [Fact]
    public void Features_can_have_names()
    {
        Vocabulary names = Vocabulary.FromNames("free", "YOUR_NAME", "MISSPELLED", "FROM_FRIEND");
        SparseExamples<float> mails = names.NamedFeatures<float>(
        [
            [new("YOUR_NAME", 0), new("free", 2), new("FROM_FRIEND", 0), new("MISSPELLED", 2)],
            [new("FROM_FRIEND", 1)],
        ]);

        Assert.Equal([2, 0, 2, 0, 0, 0, 0, 1], mails.ToDense());
        Assert.Equal([0, 2], mails.IndicesOf(0).ToArray());
        ArgumentException problem = Assert.Throws<ArgumentException>(() => names.NamedFeatures<float>([[new("money", 1)]]));
        Assert.StartsWith("Example 0 has a feature “money”; expected one of free, YOUR_NAME, MISSPELLED, FROM_FRIEND.", problem.Message);
        Assert.Equal(0, names.NamedFeatures<float>([[new("money", 1)]], UnknownCategory.AllZeros).ValueCount);
        Assert.Throws<ArgumentException>(() => names.NamedFeatures<float>([[new("free", 1), new("free", 2)]]));
        Assert.Throws<ArgumentException>(() => Vocabulary.FromNames("a", "a"));
    }

    [Fact]
    public void A_vocabulary_is_saved_and_comes_back()
    {
        Vocabulary words = Vocabulary.Build(["Ä \"q\" \\ 😀"], new() { Tokens = TokenKind.WordsAndPunctuation, LowerCase = false, Unknown = "?" });
        Vocabulary back = Vocabulary.Parse(words.ToText());
        Assert.Equal(words.Encode("Ä q z\""), back.Encode("Ä q z\""));
        Assert.Equal(words.ToText(), back.ToText());
        Assert.Throws<FormatException>(() => Vocabulary.Parse(words.ToText()[..^2]));
        Assert.Throws<FormatException>(() => Vocabulary.Parse("{\"kind\":\"Vocabulary\",\"divided\":\"Words\",\"lowerCase\":true,\"unknown\":true,\"tokens\":[\"a\",\"a\"]}"));
    }
}
