namespace NetGen.Generator.Calculus;

/// <summary>A named index that runs over 0 … Extent−1. Bound by the definition that it stands in.</summary>
internal sealed record Index(string Name, Extent Extent)
{
    public override string ToString() => Name;
}
