namespace NetGen;

/// <summary>
/// What an optimiser knows besides its settings: all that a later run needs to go on with the same bits. Reading it saves, writing it loads;
/// the numbers and arrays are the optimiser's own.
/// </summary>
/// <typeparam name="T">The type of the parameters.</typeparam>
public sealed class OptimizerState<T>
    where T : unmanaged
{
    private readonly string[] _numberNames;
    private readonly double[] _numbers;

    /// <summary>Puts a state together, for optimisers of your own.</summary>
    /// <param name="kind">What the state belongs to, for example <c>Adam</c>.</param>
    /// <param name="buffers">Arrays as long as the parameters, with different names.</param>
    /// <param name="numberNames">The names of the numbers, all different; the numbers start at 0.</param>
    /// <exception cref="ArgumentException">A name is empty or there twice.</exception>
    public OptimizerState(string kind, IReadOnlyList<StateBuffer<T>> buffers, IReadOnlyList<string> numberNames)
    {
        ArgumentException.ThrowIfNullOrEmpty(kind);
        ArgumentNullException.ThrowIfNull(buffers);
        ArgumentNullException.ThrowIfNull(numberNames);
        Kind = kind;
        Buffers = Array.AsReadOnly([.. buffers]);
        _numberNames = [.. numberNames];
        _numbers = new double[_numberNames.Length];
        NumberNames = Array.AsReadOnly(_numberNames);
        CheckNames(Buffers.Select(buffer => buffer.Name), nameof(buffers));
        CheckNames(_numberNames, nameof(numberNames));
    }

    /// <summary>What the state belongs to: the name of the optimiser.</summary>
    public string Kind { get; }

    /// <summary>The arrays, each as long as the parameters and laid out like them.</summary>
    public IReadOnlyList<StateBuffer<T>> Buffers { get; }

    /// <summary>The names of the numbers.</summary>
    public IReadOnlyList<string> NumberNames { get; }

    /// <summary>The numbers, as <see cref="NumberNames"/> names them.</summary>
    internal Span<double> Numbers => _numbers;

    /// <summary>A number by its name.</summary>
    /// <param name="name">One of <see cref="NumberNames"/>.</param>
    /// <exception cref="ArgumentException">There is no such number.</exception>
    public double this[string name]
    {
        get => _numbers[PlaceOf(name)];
        set => _numbers[PlaceOf(name)] = value;
    }

    private int PlaceOf(string name)
    {
        int place = Array.IndexOf(_numberNames, name);
        return place >= 0
            ? place
            : throw new ArgumentException($"{Kind} has no number '{name}'; expected one of: {string.Join(", ", _numberNames)}.", nameof(name));
    }

    private static void CheckNames(IEnumerable<string> names, string parameter)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (string name in names)
        {
            if (string.IsNullOrEmpty(name) || !known.Add(name))
            {
                throw new ArgumentException($"The name '{name}' is empty or there twice; expected names that are all different.", parameter);
            }
        }
    }
}
