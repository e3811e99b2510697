namespace NetGen.Tests.Architectures;

/// <summary>A layer of a <see cref="RandomArchitecture"/>.</summary>
/// <param name="Kind">The attribute.</param>
/// <param name="Arguments">Its arguments as C#.</param>
/// <param name="Shape">What it gives.</param>
internal sealed record DrawnLayer(string Kind, List<string> Arguments, int[] Shape)
{
    /// <summary>Equal for layers that can share their parameters; null where it owns none to share.</summary>
    public string? SharingKey { get; init; }

    public bool HasBias { get; init; }

    public string? Name { get; set; }

    public int Length => Shape.Aggregate(1, (product, size) => product * size);

    public override string ToString()
    {
        IEnumerable<string> arguments = Name is null ? Arguments : [.. Arguments, $"Name = \"{Name}\""];
        string inside = string.Join(", ", arguments);
        return inside.Length == 0 ? Kind : $"{Kind}({inside})";
    }
}
