namespace NetGen;

/// <summary>
/// Reads an image as a vector, channel by channel and row by row: [channels, H, W] → [channels·H·W]. Costs nothing.
/// </summary>
/// <example><code>[Input(1, 28, 28), Flatten, Dense(10)]</code></example>
public sealed class FlattenAttribute : SingleSourceLayerAttribute;
