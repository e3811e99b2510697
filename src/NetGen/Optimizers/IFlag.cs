namespace NetGen;

/// <summary>A switch in a formula's type, so that the compiler leaves out what is off.</summary>
internal interface IFlag
{
    /// <summary>Whether the switch is on.</summary>
    public static abstract bool IsOn { get; }
}
