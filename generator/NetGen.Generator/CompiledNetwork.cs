using NetGen.Generator.Common;

namespace NetGen.Generator;

/// <summary>What compiling a network gives.</summary>
/// <param name="Text">The generated file.</param>
/// <param name="LoopsKept">The ordinals of layers whose loops were to be written out but would make too much code.</param>
internal sealed record CompiledNetwork(string Text, ValueList<int> LoopsKept);
