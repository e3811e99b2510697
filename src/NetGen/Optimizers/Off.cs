namespace NetGen;

/// <summary>A switch that is off.</summary>
internal readonly struct Off : IFlag
{
    public static bool IsOn => false;
}
