namespace NetGen;

/// <summary>A checkpoint that cannot be used.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Reason">What is wrong with it; names the file.</param>
public sealed record SkippedCheckpoint(string Path, string Reason);
