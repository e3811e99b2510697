using System.Numerics;

namespace NetGen;

/// <summary>A network's parameters as tensors of a file, and back.</summary>
internal static class NetworkTensors<TNet, T, TWorkspace>
    where TNet : INetwork<TNet, T, TWorkspace>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TWorkspace : Workspace<T>
{
    private const int ChunkLength = 1 << 13;
    private const int MostListed = 20;

    /// <summary>The tensors, to be read from the network when they are written.</summary>
    public static IEnumerable<TensorContent> Contents(INetwork<TNet, T, TWorkspace> network) =>
        TNet.ParameterTensors.Select(tensor => new TensorContent(
            tensor.Name, TensorType.Of<T>(), Shape(tensor), target => Write(network, tensor, target)));

    /// <summary>Puts the tensors of a file into a network, after checking that they are the network's.</summary>
    public static void Load(INetwork<TNet, T, TWorkspace> network, SafetensorsFile file)
    {
        Check(file);
        foreach (ParameterTensor tensor in TNet.ParameterTensors)
        {
            Copy(file[tensor.Name], tensor, network.Parameters);
        }
    }

    /// <summary>Compares the tensors of a file with those of the network, without changing anything.</summary>
    /// <param name="file">The file.</param>
    /// <exception cref="DataFormatException">They differ; the message names those that do.</exception>
    public static void Check(SafetensorsFile file)
    {
        List<string> differences = [.. Missing(file), .. Unexpected(file)];
        if (differences.Count > 0)
        {
            throw Differ(file, differences);
        }
    }

    private static long[] Shape(ParameterTensor tensor) => [.. tensor.Shape.Select(size => (long)size)];

    private static void Write(INetwork<TNet, T, TWorkspace> network, ParameterTensor tensor, Stream target)
    {
        var chunk = new T[Math.Min(ChunkLength, tensor.Length)];
        for (int start = 0; start < tensor.Length; start += chunk.Length)
        {
            Span<T> parameters = network.Parameters;
            int count = Math.Min(chunk.Length, tensor.Length - start);
            for (int i = 0; i < count; i++)
            {
                chunk[i] = parameters[tensor.PlaceOf(start + i)];
            }

            ElementBytes.Write<T>(target, chunk.AsSpan(0, count));
        }
    }

    private static void Copy(TensorData data, ParameterTensor tensor, Span<T> parameters)
    {
        ElementReader<T> read = ElementBytes.ReaderOf<T>(data.Type)!;
        ReadOnlySpan<byte> bytes = data.Bytes.Span;
        int size = bytes.Length / tensor.Length;
        for (int i = 0; i < tensor.Length; i++)
        {
            parameters[tensor.PlaceOf(i)] = read(bytes[(i * size)..]);
        }
    }

    private static IEnumerable<string> Missing(SafetensorsFile file)
    {
        foreach (ParameterTensor tensor in TNet.ParameterTensors)
        {
            if (!file.TryGet(tensor.Name, out TensorData? data))
            {
                yield return $"{tensor} is missing";
            }
            else if (!data.Shape.SequenceEqual(Shape(tensor)))
            {
                yield return $"{tensor} is {TensorShape.Describe(data.Shape)} in the file";
            }
            else if (!TensorType.IsFloating(data.Type))
            {
                yield return $"{tensor} is of type {data.Type} in the file, not of floating-point numbers";
            }
        }
    }

    private static IEnumerable<string> Unexpected(SafetensorsFile file)
    {
        var names = TNet.ParameterTensors.Select(tensor => tensor.Name).ToHashSet();
        return file.Tensors
            .Where(data => NetworkFile.IsWeight(data.Name) && !names.Contains(data.Name))
            .Select(data => $"{data.Name} {TensorShape.Describe(data.Shape)} is in the file only");
    }

    private static DataFormatException Differ(SafetensorsFile file, List<string> differences)
    {
        string listed = string.Join("; ", differences.Take(MostListed));
        string more = differences.Count > MostListed ? $"; and {differences.Count - MostListed} more" : "";
        return new(file.Name, $"the file does not fit the network {typeof(TNet).Name}: {listed}{more}. Nothing was changed.");
    }
}
