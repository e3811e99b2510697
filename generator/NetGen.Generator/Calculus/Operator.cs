namespace NetGen.Generator.Calculus;

/// <summary>The operations on two arguments.</summary>
internal enum Operator
{
    Add,
    Subtract,
    Multiply,
    Divide,

    /// <summary>The larger; a tie goes to the first argument, NaN wins.</summary>
    Max,

    /// <summary>The smaller; a tie goes to the first argument, NaN wins.</summary>
    Min,
}
