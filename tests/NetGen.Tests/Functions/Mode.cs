namespace NetGen.Tests.Functions;

/// <summary>A setting of a function.</summary>
internal enum Mode
{
    Plain,
    Squared,
    Damped,
}
