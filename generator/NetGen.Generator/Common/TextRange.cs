namespace NetGen.Generator.Common;

/// <summary>A part of a text.</summary>
internal readonly record struct TextRange(int Start, int Length)
{
    public int End => Start + Length;

    /// <summary>From the start of this to the end of another.</summary>
    public TextRange To(TextRange other) => new(Start, other.End - Start);
}
