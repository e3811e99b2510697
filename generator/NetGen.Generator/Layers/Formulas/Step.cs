using NetGen.Generator.Calculus;

namespace NetGen.Generator.Layers.Formulas;

/// <summary>A definition on the way to the output, or the output itself.</summary>
/// <param name="Target">What it defines; stands for the tensor of a network that uses the formula.</param>
/// <param name="Body">Its formula.</param>
internal sealed record Step(Tensor Target, Expr Body);
