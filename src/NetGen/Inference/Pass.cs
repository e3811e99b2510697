namespace NetGen;

/// <summary>What one call of a predictor writes to.</summary>
/// <param name="workspace">The workspace.</param>
/// <param name="outputs">Room for the outputs of a full pass.</param>
internal sealed class Pass<T, TWorkspace>(TWorkspace workspace, T[] outputs)
{
    public TWorkspace Workspace => workspace;

    public T[] Outputs => outputs;
}
