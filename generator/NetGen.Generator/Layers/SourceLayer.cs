namespace NetGen.Generator.Layers;

/// <summary>A layer that another one reads.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">How it is written.</param>
/// <param name="Shape">What it gives.</param>
/// <param name="As">What the layer that reads it calls it.</param>
internal sealed record SourceLayer(string Name, string Text, Shape Shape, string As);
