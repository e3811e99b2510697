namespace NetGen.Generator.Layers;

/// <summary>What a kind of layer reads.</summary>
internal enum SourceCount
{
    /// <summary>No layer: the input.</summary>
    None,

    /// <summary>The layer before it, or the one that <c>From</c> names.</summary>
    One,

    /// <summary>The two or more layers that it names.</summary>
    Several,
}
