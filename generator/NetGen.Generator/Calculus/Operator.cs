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

    /// <summary>The left argument to the power of the right one.</summary>
    Pow,

    /// <summary>The angle of the point (right, left), between −π and π.</summary>
    Atan2,

    /// <summary>√(left² + right²) without overflow on the way.</summary>
    Hypot,
}
