using NetGen.Generator.Common;

namespace NetGen.Generator.Layers.Formulas;

/// <summary>A tensor that a formula reads.</summary>
/// <param name="Name">Its name in the formula.</param>
internal abstract record Operand(string Name)
{
    /// <summary>What another layer gives.</summary>
    /// <param name="Name">Its name in the formula.</param>
    /// <param name="Layer">The layer.</param>
    /// <param name="Ordinal">Its position among the sources.</param>
    public sealed record Source(string Name, SourceLayer Layer, int Ordinal) : Operand(Name);

    /// <summary>A declared parameter.</summary>
    public sealed record Parameter(Declared.Parameter Declared) : Operand(Declared.Name);

    /// <summary>What a definition further in front gives.</summary>
    public sealed record Step(DefinitionNode Definition) : Operand(Definition.Name);
}
