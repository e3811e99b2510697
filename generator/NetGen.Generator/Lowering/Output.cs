using NetGen.Generator.Calculus;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Lowering;

/// <summary>One definition of a nest, resolved to addresses.</summary>
/// <param name="Tensor">What it defines.</param>
/// <param name="Address">Where the result goes; null where it stays a local variable.</param>
/// <param name="Slot">The place of the tensor; null likewise.</param>
/// <param name="Body">The formula over <see cref="Fetch"/>, <see cref="Given"/> and <see cref="Draw"/>.</param>
/// <param name="Accumulate">Whether it adds.</param>
internal sealed record Output(Tensor Tensor, Affine? Address, Slot? Slot, Expr Body, Accumulation Accumulate);
