namespace NetGen;

/// <summary>An example that a classifier got wrong, or that cost it much.</summary>
/// <param name="Target">What it is.</param>
/// <param name="Prediction">What it was taken for.</param>
/// <param name="Loss">What it cost.</param>
public sealed record ReportExample(string Target, string Prediction, double Loss)
{
    /// <summary>What it looks like; <see langword="null"/> if that is no image.</summary>
    public PixelImage? Image { get; init; }

    /// <summary>What identifies it, for example its number or its features; may be empty.</summary>
    public string Description { get; init; } = "";
}
