namespace NetGen;

/// <summary>A switch that is on.</summary>
internal readonly struct On : IFlag
{
    public static bool IsOn => true;
}
