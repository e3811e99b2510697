using System.Numerics;

namespace NetGen;

/// <summary>What goes into a checkpoint: the weights of a network, and everything else that a run needs to go on.</summary>
/// <remarks>
/// The weights keep their plain names, so that the file can be loaded into a network on its own. Everything else is named with
/// <see cref="NetworkFile.TrainingPrefix"/> in front, which this class adds.
/// </remarks>
public sealed class CheckpointContent
{
    private readonly List<TensorContent> _tensors = [];
    private readonly Dictionary<string, string> _metadata = [];

    /// <summary>The tensors so far.</summary>
    public IReadOnlyList<TensorContent> Tensors => _tensors;

    /// <summary>The strings so far.</summary>
    public IReadOnlyDictionary<string, string> Metadata => _metadata;

    /// <summary>Adds the parameters of a network, which are read when the checkpoint is saved.</summary>
    /// <typeparam name="TNet">The network.</typeparam>
    /// <typeparam name="T">The type it computes in.</typeparam>
    /// <typeparam name="TWorkspace">The type of its workspaces.</typeparam>
    /// <param name="net">The network.</param>
    public void AddWeights<TNet, T, TWorkspace>(INetwork<TNet, T, TWorkspace> net)
        where TNet : INetwork<TNet, T, TWorkspace>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TWorkspace : Workspace<T>
    {
        ArgumentNullException.ThrowIfNull(net);
        _tensors.AddRange(NetworkTensors<TNet, T, TWorkspace>.Contents(net));
    }

    /// <summary>Adds numbers of the training, such as the state of an optimiser, which are read when the checkpoint is saved.</summary>
    /// <typeparam name="T">A type that <see cref="TensorContent.Create{T}(string, IReadOnlyList{long}, ReadOnlyMemory{T})"/> takes.</typeparam>
    /// <param name="name">The name, without prefix; <see cref="Checkpoint.Training(string)"/> finds it by this.</param>
    /// <param name="values">The numbers.</param>
    public void AddTraining<T>(string name, ReadOnlyMemory<T> values)
        where T : unmanaged => _tensors.Add(TensorContent.Create(TrainingName(name), [values.Length], values));

    /// <summary>Adds a tensor of the training whose bytes are written when the checkpoint is saved.</summary>
    /// <param name="name">The name, without prefix; <see cref="Checkpoint.Training(string)"/> finds it by this.</param>
    /// <param name="type">The type of its elements, a constant of <see cref="TensorType"/>.</param>
    /// <param name="shape">Its sizes, each at least 0.</param>
    /// <param name="write">Writes the elements, little-endian and row-major.</param>
    /// <exception cref="ArgumentException">The sizes or the type are impossible.</exception>
    public void AddTraining(string name, string type, IReadOnlyList<long> shape, Action<Stream> write) =>
        _tensors.Add(new TensorContent(TrainingName(name), type, shape, write));

    /// <summary>Adds a string, or replaces it.</summary>
    /// <param name="key">Its key; the library itself writes <c>format</c> and what begins with <see cref="NetworkFile.ReservedPrefix"/>.</param>
    /// <param name="value">The string.</param>
    public void SetMetadata(string key, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentNullException.ThrowIfNull(value);
        _metadata[key] = value;
    }

    /// <summary>The name in the file of something of the training.</summary>
    internal static string TrainingName(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return NetworkFile.TrainingPrefix + name;
    }
}
