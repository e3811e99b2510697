using NetGen.Generator.Common;

namespace NetGen.Generator.Layers;

/// <summary>A layer that an argument of another one names beside From and the sources.</summary>
/// <param name="Name">The name; one that no layer has is the business of the layer that names it.</param>
/// <param name="IsSource">Where From is given or no layer in front has this name, it stands for the layer that is read anyway.</param>
/// <param name="Argument">The argument.</param>
/// <param name="Range">Where in the argument's text.</param>
internal sealed record Mention(string Name, bool IsSource, string Argument, TextRange Range);
