using System.Numerics;

namespace NetGen;

/// <summary>
/// Saves and loads the parameters of networks: safetensors files with PyTorch's names and layouts (<c>dense1.weight</c> [units, features],
/// <c>conv1.weight</c> [filters, channels, height, width]), which <c>safetensors.torch.load_file</c> reads as they are.
/// </summary>
/// <example><code>
/// net.Save("digits.safetensors", new Dictionary&lt;string, string&gt; { ["trained on"] = "MNIST" });
/// var copy = new DigitNet(seed: 0).Load("digits.safetensors");
/// </code></example>
public static class NetworkFile
{
    /// <summary>
    /// What the names of tensors begin with that are no weights, such as the state of an optimiser in a checkpoint. <c>Load</c> passes
    /// over them.
    /// </summary>
    public const string TrainingPrefix = "training/";

    /// <summary>What the keys of metadata begin with that the library itself writes.</summary>
    public const string ReservedPrefix = "netgen.";

    private const string FormatKey = "format";

    /// <summary>
    /// Writes the parameters to a file, in the network's precision, with a checksum. It takes the place of one of that name only when it
    /// is whole and on the disk.
    /// </summary>
    /// <typeparam name="TNet">The network.</typeparam>
    /// <typeparam name="T">The type it computes in.</typeparam>
    /// <typeparam name="TWorkspace">The type of its workspaces.</typeparam>
    /// <param name="net">The network.</param>
    /// <param name="path">The file, in a folder that exists.</param>
    /// <param name="metadata">Strings to keep with it; none of the keys begins with <see cref="ReservedPrefix"/> or is <c>format</c>.</param>
    /// <exception cref="ArgumentException">A key is reserved.</exception>
    /// <exception cref="IOException">The file cannot be written; one that was there is still what it was.</exception>
    public static void Save<TNet, T, TWorkspace>(
        this INetwork<TNet, T, TWorkspace> net, string path, IReadOnlyDictionary<string, string>? metadata = null)
        where TNet : INetwork<TNet, T, TWorkspace>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TWorkspace : Workspace<T>
    {
        ArgumentNullException.ThrowIfNull(net);
        SafetensorsFile.Write(path, NetworkTensors<TNet, T, TWorkspace>.Contents(net), Complete(metadata));
    }

    /// <summary>Writes the parameters to a stream, in the network's precision, with a checksum.</summary>
    /// <typeparam name="TNet">The network.</typeparam>
    /// <typeparam name="T">The type it computes in.</typeparam>
    /// <typeparam name="TWorkspace">The type of its workspaces.</typeparam>
    /// <param name="net">The network.</param>
    /// <param name="stream">Receives the content at its place; stays open.</param>
    /// <param name="metadata">Strings to keep with it; none of the keys begins with <see cref="ReservedPrefix"/> or is <c>format</c>.</param>
    /// <exception cref="ArgumentException">A key is reserved.</exception>
    public static void Save<TNet, T, TWorkspace>(
        this INetwork<TNet, T, TWorkspace> net, Stream stream, IReadOnlyDictionary<string, string>? metadata = null)
        where TNet : INetwork<TNet, T, TWorkspace>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TWorkspace : Workspace<T>
    {
        ArgumentNullException.ThrowIfNull(net);
        SafetensorsFile.Write(stream, NetworkTensors<TNet, T, TWorkspace>.Contents(net), Complete(metadata));
    }

    /// <summary>
    /// Replaces the parameters by those of a file, once all of it has been checked; any failure leaves the network as it was. Values of
    /// another precision than the network's are rounded to the nearest (to infinity beyond its range). Tensors whose names begin with
    /// <see cref="TrainingPrefix"/> are passed over.
    /// </summary>
    /// <typeparam name="TNet">The network.</typeparam>
    /// <typeparam name="T">The type it computes in.</typeparam>
    /// <typeparam name="TWorkspace">The type of its workspaces.</typeparam>
    /// <param name="net">The network.</param>
    /// <param name="path">The file.</param>
    /// <returns>The network.</returns>
    /// <exception cref="DataFormatException">
    /// The file is damaged, or its tensors are not the network's; then the message lists all that differ.
    /// </exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    public static TNet Load<TNet, T, TWorkspace>(this INetwork<TNet, T, TWorkspace> net, string path)
        where TNet : INetwork<TNet, T, TWorkspace>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TWorkspace : Workspace<T>
    {
        ArgumentNullException.ThrowIfNull(net);
        return net.Load(SafetensorsFile.Read(path, IsWeight));
    }

    /// <summary>
    /// Replaces the parameters by those of a stream, such as an embedded resource, which is read from where it stands to its end; all as
    /// for a file.
    /// </summary>
    /// <typeparam name="TNet">The network.</typeparam>
    /// <typeparam name="T">The type it computes in.</typeparam>
    /// <typeparam name="TWorkspace">The type of its workspaces.</typeparam>
    /// <param name="net">The network.</param>
    /// <param name="stream">The content; stays open.</param>
    /// <param name="name">What messages call it.</param>
    /// <returns>The network.</returns>
    /// <exception cref="DataFormatException">
    /// The content is damaged, or its tensors are not the network's; then the message lists all that differ.
    /// </exception>
    public static TNet Load<TNet, T, TWorkspace>(this INetwork<TNet, T, TWorkspace> net, Stream stream, string name = "stream")
        where TNet : INetwork<TNet, T, TWorkspace>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TWorkspace : Workspace<T>
    {
        ArgumentNullException.ThrowIfNull(net);
        return net.Load(SafetensorsFile.Read(stream, name, IsWeight));
    }

    /// <summary>Replaces the parameters by those of a file that has been read; all as for a file.</summary>
    /// <typeparam name="TNet">The network.</typeparam>
    /// <typeparam name="T">The type it computes in.</typeparam>
    /// <typeparam name="TWorkspace">The type of its workspaces.</typeparam>
    /// <param name="net">The network.</param>
    /// <param name="file">The file.</param>
    /// <returns>The network.</returns>
    /// <exception cref="DataFormatException">The tensors are not the network's; the message lists all that differ.</exception>
    public static TNet Load<TNet, T, TWorkspace>(this INetwork<TNet, T, TWorkspace> net, SafetensorsFile file)
        where TNet : INetwork<TNet, T, TWorkspace>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TWorkspace : Workspace<T>
    {
        ArgumentNullException.ThrowIfNull(net);
        ArgumentNullException.ThrowIfNull(file);
        var self = (TNet)net;
        NetworkTensors<TNet, T, TWorkspace>.Load(net, file);
        return self;
    }

    /// <summary>
    /// Reads the strings that were saved with a network, and the library's own: <c>format</c> (pt, for PyTorch's layouts),
    /// <c>netgen.version</c> and <c>netgen.sha256</c>. The tensors are not read.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <exception cref="DataFormatException">The header is damaged, or does not fit the length of the file.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    public static IReadOnlyDictionary<string, string> ReadMetadata(string path) => SafetensorsFile.ReadMetadata(path);

    /// <summary>Whether a tensor of a file belongs to the network itself.</summary>
    internal static bool IsWeight(string name) => !name.StartsWith(TrainingPrefix, StringComparison.Ordinal);

    /// <summary>The caller's strings and those that say what the file is.</summary>
    internal static Dictionary<string, string> Complete(IReadOnlyDictionary<string, string>? metadata)
    {
        var complete = new Dictionary<string, string>(metadata ?? new Dictionary<string, string>());
        foreach (string key in complete.Keys)
        {
            if (key == FormatKey || key.StartsWith(ReservedPrefix, StringComparison.Ordinal))
            {
                throw new ArgumentException($"The metadata '{key}' is written by the library; choose another key.", nameof(metadata));
            }
        }

        complete[FormatKey] = "pt";
        complete[ReservedPrefix + "version"] = typeof(NetworkFile).Assembly.GetName().Version?.ToString(3) ?? "";
        complete[SafetensorsHeader.ChecksumKey] = "";
        return complete;
    }
}
