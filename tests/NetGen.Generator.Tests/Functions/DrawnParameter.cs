namespace NetGen.Generator.Tests.Functions;

/// <summary>A parameter of a drawn function.</summary>
/// <param name="Type">As C#.</param>
/// <param name="Name">Its name.</param>
/// <param name="Length">How many numbers of a point belong to it; 0 for a setting.</param>
/// <param name="Setting">What a setting is set to.</param>
internal sealed record DrawnParameter(string Type, string Name, int Length, string? Setting = null)
{
    public bool IsSpan => Type.StartsWith("ReadOnlySpan", StringComparison.Ordinal);

    public static DrawnParameter Scalar(string name) => new("double", name, 1);

    public static DrawnParameter Span(string name, int length) => new("ReadOnlySpan<double>", name, length);
}
