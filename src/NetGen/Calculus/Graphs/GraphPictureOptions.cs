namespace NetGen;

/// <summary>What a picture of a <see cref="ComputationGraph"/> shows.</summary>
public sealed record GraphPictureOptions
{
    /// <summary>Whether each edge has its partial derivative written next to it.</summary>
    public bool Partials { get; init; }

    /// <summary>How many digits numbers have.</summary>
    /// <value>From 1 to 17; 4 if not given.</value>
    public int Digits
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 17);
            field = value;
        }
    } = 4;

    /// <summary>The most nodes that are drawn; a graph with more is refused, since nobody could read it.</summary>
    /// <value>400 if not given.</value>
    public int MaxNodes { get; init; } = 400;
}
