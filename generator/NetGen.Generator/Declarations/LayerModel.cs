using NetGen.Generator.Common;

namespace NetGen.Generator.Declarations;

/// <summary>One layer attribute.</summary>
/// <param name="Kind">The attribute's name without <c>Attribute</c>.</param>
/// <param name="Text">How it is written, in one normal form: <c>Conv2D(8, 5, Stride = 2)</c>.</param>
/// <param name="Arguments">The arguments that are given, by the name of the constructor parameter or the property.</param>
internal sealed record LayerModel(string Kind, string Text, ValueList<ArgumentModel> Arguments);
