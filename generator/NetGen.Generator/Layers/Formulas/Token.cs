using NetGen.Generator.Common;

namespace NetGen.Generator.Layers.Formulas;

/// <summary>A word of a formula: a name, a number, an operator, or the end.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As it is written; operators in their plain spelling, <c>*</c> for <c>·</c>.</param>
/// <param name="Range">Where it stands.</param>
internal readonly record struct Token(TokenKind Kind, string Text, TextRange Range);
