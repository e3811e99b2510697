namespace NetGen;

/// <summary>
/// A network that NetGen has generated, for code that works with any of them. Arguments are row-major: examples one
/// behind the other, each as the network's <see cref="InputAttribute"/> declares it.
/// </summary>
/// <remarks>
/// The network holds parameters and nothing that a pass writes, so that any number of threads may use it at once while
/// nobody changes the parameters, each with a workspace of its own.
/// </remarks>
/// <typeparam name="TSelf">The network itself.</typeparam>
/// <typeparam name="T">The type it computes in: <see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="TWorkspace">The type of its workspaces.</typeparam>
public interface INetwork<TSelf, T, TWorkspace>
    where TSelf : INetwork<TSelf, T, TWorkspace>
    where T : unmanaged
    where TWorkspace : Workspace<T>
{
    /// <summary>The number of values in the input of one example.</summary>
    public static abstract int InputLength { get; }

    /// <summary>The number of values in the output of one example.</summary>
    public static abstract int OutputLength { get; }

    /// <summary>The number of parameters.</summary>
    public static abstract int ParameterCount { get; }

    /// <summary>The named tensors that make up the parameters, in the order of their offsets.</summary>
    public static abstract IReadOnlyList<ParameterTensor> ParameterTensors { get; }

    /// <summary>The layers in the order of their declaration, the input first; empty where they are not known.</summary>
    public static virtual IReadOnlyList<LayerDescription> Layers => [];

    /// <summary>All parameters, in one piece without gaps: <see cref="ParameterCount"/> values.</summary>
    public Span<T> Parameters { get; }

    /// <summary>The seed that the parameters were initialised from and that dropout masks depend on.</summary>
    public ulong Seed { get; }

    /// <summary>Makes room for passes of up to <paramref name="batchCapacity"/> examples, for one thread at a time.</summary>
    /// <param name="batchCapacity">The most examples of one pass, at least 1.</param>
    public TWorkspace CreateWorkspace(int batchCapacity);

    /// <summary>Predicts: computes the outputs of one or more examples, without dropout. Allocates nothing.</summary>
    /// <param name="inputs">[examples, <see cref="InputLength"/>]; at most the workspace's capacity.</param>
    /// <param name="outputs">[examples, <see cref="OutputLength"/>]: what the loss reads (scores before a softmax cross-entropy).</param>
    /// <param name="workspace">A workspace of this network.</param>
    public void Forward(ReadOnlySpan<T> inputs, Span<T> outputs, TWorkspace workspace);
}
