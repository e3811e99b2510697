namespace NetGen.Generator.Calculus;

/// <summary>What computing an operation takes, where it is weighed whether to compute it again or to leave it in a method.</summary>
internal enum Effort
{
    /// <summary>An instruction or two.</summary>
    Instruction,

    /// <summary>A quotient or a root: one instruction, as long as several others.</summary>
    Division,

    /// <summary>A polynomial or more: an elementary function, or a method that the user wrote.</summary>
    Call,
}
