namespace NetGen.Tests.Derivatives;

/// <summary>A setting of a function.</summary>
internal enum Mode
{
    Plain,
    Squared,
    Damped,
}
