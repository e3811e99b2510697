using NetGen.Generator.Calculus;

namespace NetGen.Generator.Lowering;

/// <summary>A tensor as a nest sees it: a span, read or written.</summary>
internal sealed record Buffer(Tensor Tensor, bool IsWritten);
