namespace NetGen.Generator.Layers;

/// <summary>The symbols of one layer.</summary>
/// <param name="Output">The symbol of what it gives: <c>z1</c>, or the layer's own name.</param>
/// <param name="Suffix">What tells its other symbols from those of other layers: <c>1</c>, <c>_name</c>.</param>
internal sealed record LayerSymbols(string Output, string Suffix, SymbolTable Table)
{
    public string Parameter(string letter) => letter + Suffix;

    /// <summary>A symbol for something else that the layer needs.</summary>
    public string Auxiliary(string name) => Table.Unique(name + Suffix);
}
