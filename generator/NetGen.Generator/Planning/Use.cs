using NetGen.Generator.Calculus;

namespace NetGen.Generator.Planning;

/// <summary>How long a sequence needs a tensor, and the round that it belongs to if it never leaves it.</summary>
internal sealed record Use(Tensor Tensor, Lifetime Lifetime, Round? Round);
