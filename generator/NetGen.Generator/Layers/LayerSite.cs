using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Layers;

/// <summary>One declared layer in its place: its arguments, what it reads, and where its mistakes go.</summary>
internal sealed class LayerSite(int ordinal, string text, LayerArguments arguments, IReadOnlyList<SourceLayer> sources, ICollection<LayerProblem> problems)
{
    private readonly Dictionary<Type, object> _remembered = [];

    public int Ordinal { get; } = ordinal;

    /// <summary>How it is written: <c>Dense(10)</c>.</summary>
    public string Text { get; } = text;

    public LayerArguments Arguments { get; } = arguments;

    public IReadOnlyList<SourceLayer> Sources { get; } = sources;

    /// <summary>The layer that a layer with one source reads.</summary>
    public SourceLayer Source => Sources[0];

    /// <summary>Reports a mistake in an argument; the message's first detail is the layer's text.</summary>
    public Shape? Fail(ProblemKind kind, string? argument, params string[] details) => FailAt(kind, argument, -1, details);

    /// <summary>Reports a mistake in one element of an argument that is an array.</summary>
    public Shape? FailAt(ProblemKind kind, string? argument, int element, params string[] details)
    {
        problems.Add(new(kind, Ordinal, argument, element, new[] { Text }.Concat(details).ToValueList()));
        return null;
    }

    /// <summary>Reports a mistake in a part of a text.</summary>
    public Shape? FailIn(ProblemKind kind, string argument, int element, TextRange range, params string[] details)
    {
        problems.Add(new(kind, Ordinal, argument, element, new[] { Text }.Concat(details).ToValueList()) { Range = range });
        return null;
    }

    /// <summary>What a layer works out about itself, which it asks for several times.</summary>
    public T Remember<T>(Func<T> find)
        where T : class
    {
        if (!_remembered.TryGetValue(typeof(T), out object? known))
        {
            _remembered[typeof(T)] = known = find();
        }

        return (T)known;
    }

    /// <summary>Warns that an argument, if it is given, does nothing for the given reason; null: it does.</summary>
    public void HasNoEffect(string argument, string? reason)
    {
        if (reason is not null && Arguments.IsGiven(argument))
        {
            Fail(Problems.NoEffect, argument, argument, reason);
        }
    }

    /// <summary>A shape of the given sizes, unless that is too large to be meant.</summary>
    /// <param name="argument">The argument to blame.</param>
    /// <param name="sizes">Sizes of at least 1.</param>
    public Shape? Shaped(string? argument, params long[] sizes)
    {
        long length = Layers.Sizes.Product(sizes);
        return length > Layers.Sizes.Maximum
            ? Fail(Problems.TooLarge, argument, "its output", Numerals.Format(length))
            : new Shape(sizes.Select(s => (int)s).ToValueList());
    }

    /// <summary>Whether the source is a vector; reports it if not.</summary>
    public bool NeedsVector()
    {
        if (Source.Shape.Rank == 1)
        {
            return true;
        }

        Fail(Problems.NeedsVector, null, Source.Text, Source.Shape.ToString());
        return false;
    }

    /// <summary>Whether the source is an image, channels × height × width; reports it if not.</summary>
    public bool NeedsImage()
    {
        if (Source.Shape.Rank == 3)
        {
            return true;
        }

        string fix = Source.Shape.Rank == 2
            ? $"add the channel axis, as Input(1, {Numerals.Format(Source.Shape[0])}, {Numerals.Format(Source.Shape[1])}) does"
            : "put it where the data still has channels, height and width";
        Fail(Problems.NeedsImage, null, Source.Text, Numerals.Describe(Source.Shape), fix);
        return false;
    }

    /// <summary>The initialisation that the arguments <c>{prefix}Initializer</c> and <c>{prefix}Constant</c> ask for.</summary>
    public Initialisation Initialisation(string prefix, long fanIn, long fanOut) => new(
        Arguments.Choice(prefix + "Initializer"),
        (int)Math.Min(fanIn, Layers.Sizes.Maximum),
        (int)Math.Min(fanOut, Layers.Sizes.Maximum),
        Arguments.Number(prefix + "Constant"));
}
