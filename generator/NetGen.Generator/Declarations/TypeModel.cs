using NetGen.Generator.Common;

namespace NetGen.Generator.Declarations;

/// <summary>The class to add to.</summary>
/// <param name="Namespace">Its namespace as written in source (keywords escaped), empty for the global one.</param>
/// <param name="Containers">The declarations of the types around it, outermost first: <c>partial class Outer&lt;T&gt;</c>.</param>
/// <param name="Declaration">Its own declaration: <c>partial class Net</c>.</param>
/// <param name="Name">Its name with type parameters, as a reference within the file: <c>Net</c>, <c>Net&lt;T&gt;</c>.</param>
/// <param name="Constructor">Its bare identifier, escaped if it is a keyword.</param>
/// <param name="HintName">The unique, legal name of the generated file, ending in <c>.g.cs</c>.</param>
internal sealed record TypeModel(
    string Namespace,
    ValueList<string> Containers,
    string Declaration,
    string Name,
    string Constructor,
    string HintName);
