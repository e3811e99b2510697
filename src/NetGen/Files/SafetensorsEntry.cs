namespace NetGen;

/// <summary>What the header of a safetensors file says of a tensor.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The type of its elements.</param>
/// <param name="Shape">Its sizes.</param>
/// <param name="Begin">The place of its first byte in the data.</param>
/// <param name="End">The place behind its last byte.</param>
internal sealed record SafetensorsEntry(string Name, string Type, long[] Shape, long Begin, long End)
{
    public long Length => End - Begin;

    public override string ToString() => $"{Name} {Type} {TensorShape.Describe(Shape)}";
}
