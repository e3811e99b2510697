namespace NetGen.Generator.Layers;

/// <summary>How bad a problem is.</summary>
internal enum Severity
{
    Information,
    Warning,

    /// <summary>Nothing can be generated.</summary>
    Error,
}
