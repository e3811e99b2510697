using System.Globalization;

namespace NetGen;

/// <summary>The name of a checkpoint's file: <c>step-00001200.safetensors</c>, or <c>step-00001200.best.safetensors</c>.</summary>
/// <param name="Step">The step.</param>
/// <param name="IsBest">Whether it was the best when it was saved.</param>
internal readonly record struct CheckpointName(long Step, bool IsBest)
{
    private const string Prefix = "step-";
    private const string Best = ".best";
    private const string Extension = ".safetensors";

    /// <summary>The beginning of a temporary file that is found by <see cref="TemporaryPattern"/> and is no checkpoint.</summary>
    public static string Probe => $"{Prefix}probe{Extension}";

    /// <summary>What all names of checkpoints and of their temporary files look like.</summary>
    public static string TemporaryPattern => $"{Prefix}*{Extension}.*{AtomicFile.TemporaryExtension}";

    /// <summary>Understands a name.</summary>
    /// <returns>Null for that of something else.</returns>
    public static CheckpointName? Parse(string fileName)
    {
        if (!fileName.StartsWith(Prefix, StringComparison.Ordinal) || !fileName.EndsWith(Extension, StringComparison.Ordinal))
        {
            return null;
        }

        string number = fileName[Prefix.Length..^Extension.Length];
        bool isBest = number.EndsWith(Best, StringComparison.Ordinal);
        number = isBest ? number[..^Best.Length] : number;
        if (!long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out long step))
        {
            return null;
        }

        // The same step in other digits would be a second name for it.
        var name = new CheckpointName(step, isBest);
        return name.ToString() == fileName ? name : null;
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Step:D8}{(IsBest ? Best : "")}{Extension}");
}
