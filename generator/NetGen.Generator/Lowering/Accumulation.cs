namespace NetGen.Generator.Lowering;

/// <summary>What happens to the old value of a target.</summary>
internal enum Accumulation
{
    Assign,
    Add,

    /// <summary>The caller decides when the code runs.</summary>
    AsAsked,
}
