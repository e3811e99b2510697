using System.Numerics;

namespace NetGen;

/// <summary>A checkpoint that was read, and is whole.</summary>
public sealed class Checkpoint
{
    internal Checkpoint(CheckpointName name, SafetensorsFile file)
    {
        Step = name.Step;
        IsBest = name.IsBest;
        File = file;
    }

    /// <summary>The step it was saved at.</summary>
    public long Step { get; }

    /// <summary>Whether it was saved as the best so far.</summary>
    public bool IsBest { get; }

    /// <summary>The file, with all tensors and metadata.</summary>
    public SafetensorsFile File { get; }

    /// <summary>Replaces the parameters of a network by the weights, once it is clear that they are this network's.</summary>
    /// <typeparam name="TNet">The network.</typeparam>
    /// <typeparam name="T">The type it computes in.</typeparam>
    /// <typeparam name="TWorkspace">The type of its workspaces.</typeparam>
    /// <param name="net">The network.</param>
    /// <exception cref="DataFormatException">The tensors are not the network's; the message lists all that differ.</exception>
    public void LoadWeights<TNet, T, TWorkspace>(INetwork<TNet, T, TWorkspace> net)
        where TNet : INetwork<TNet, T, TWorkspace>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TWorkspace : Workspace<T> => net.Load(File);

    /// <summary>A tensor of the training.</summary>
    /// <param name="name">The name that it was added under, without prefix.</param>
    /// <exception cref="DataFormatException">There is no such tensor.</exception>
    public TensorData Training(string name) => File[CheckpointContent.TrainingName(name)];
}
