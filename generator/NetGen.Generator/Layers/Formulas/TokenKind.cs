namespace NetGen.Generator.Layers.Formulas;

/// <summary>What a <see cref="Token"/> is.</summary>
internal enum TokenKind
{
    Name,
    Number,
    Operator,
    End,
}
