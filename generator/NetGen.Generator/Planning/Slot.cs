namespace NetGen.Generator.Planning;

/// <summary>The place of a tensor in memory.</summary>
/// <param name="Region">The buffer.</param>
/// <param name="Offset">Where it starts; 0 in the workspace, where that depends on the sequence of nests.</param>
/// <param name="Layout">Its inner layout.</param>
internal sealed record Slot(Region Region, int Offset, Layout Layout)
{
    /// <summary>Whether the buffer ends where the tensor does, so that nothing may be read or written past its last element.</summary>
    public bool IsExact => Region is Region.Inputs or Region.Targets or Region.Outputs or Region.OutputGradients or Region.InputGradient;

    /// <summary>Whether writing past the extent of the tensor would hit something else.</summary>
    public bool IsPacked => IsExact || Region is Region.Parameters or Region.Gradients;
}
