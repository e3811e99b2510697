using NetGen.Generator.Common;

namespace NetGen.Generator.Declarations;

/// <summary>
/// A declared network as the compiler's caches keep it. Everything in it compares by value; no symbol, syntax node, tree, location
/// or compilation may ever be part of it, or nothing would be cached and old compilations would stay in memory.
/// </summary>
internal sealed record NetworkModel(TypeModel Type, NetworkOptions Options, ValueList<LayerModel> Layers);
