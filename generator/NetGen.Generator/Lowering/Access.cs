namespace NetGen.Generator.Lowering;

/// <summary>How a buffer is read.</summary>
internal enum Access
{
    /// <summary>One element, in code without lanes.</summary>
    Scalar,

    /// <summary>One element for all lanes.</summary>
    Broadcast,

    /// <summary>As many elements in a row as there are lanes.</summary>
    Vector,
}
