namespace NetGen.Generator.Layers;

/// <summary>A number that the library has a constant for: <c>Padding.Same</c>.</summary>
internal sealed record NamedValue(double Value, string Text);
