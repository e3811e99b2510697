using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Lowering;

/// <summary>One of the places that the innermost code computes at once: values for the indices that are not loops there.</summary>
internal sealed record Instance(ValueList<Instance.Choice> Choices)
{
    public static Instance Here { get; } = new(ValueList<Choice>.Empty);

    public Instance With(Index index, Affine value, int ordinal) => new(Choices.Add(new(index, value, ordinal)));

    public Affine? ValueOf(Index index) => Choices.FirstOrDefault(c => c.Index == index)?.Value;

    internal sealed record Choice(Index Index, Affine Value, int Ordinal);
}
