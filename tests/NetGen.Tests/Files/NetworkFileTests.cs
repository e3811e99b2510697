using NetGen.Tests.Data;

namespace NetGen.Tests.Files;

public sealed class NetworkFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Path => System.IO.Path.Combine(_folder.Path, "net.safetensors");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_network_comes_back_bit_by_bit()
    {
        var net = new SmallNet(seed: 3);
        net.Save(Path, new Dictionary<string, string> { ["note"] = "hello" });
        var copy = new SmallNet(seed: 4);
        Assert.Same(copy, copy.Load(Path));
        Assert.Equal(net.Parameters.ToArray(), copy.Parameters.ToArray());
        IReadOnlyDictionary<string, string> metadata = NetworkFile.ReadMetadata(Path);
        Assert.Equal("hello", metadata["note"]);
        Assert.Equal("pt", metadata["format"]);
        Assert.Equal("0.1.0", metadata["netgen.version"]);
    }

    [Fact]
    public void A_stream_does_as_well()
    {
        using var stream = new MemoryStream();
        var net = new SmallNetDouble(seed: 3);
        net.Save(stream);
        net.Save(Path);
        Assert.Equal(File.ReadAllBytes(Path), stream.ToArray());
        var copy = new SmallNetDouble(seed: 4).Load(new ForwardStream(stream.ToArray()));
        Assert.Equal(net.Parameters.ToArray(), copy.Parameters.ToArray());
    }

    [Fact]
    public void Names_and_layouts_are_those_of_PyTorch()
    {
        var net = new SmallNet(seed: 3);
        net.Save(Path);
        SafetensorsFile file = SafetensorsFile.Read(Path);
        Assert.Equal(["conv1.bias", "conv1.weight", "dense1.bias", "dense1.weight"], file.Tensors.Select(tensor => tensor.Name));
        Assert.Equal([3, 2, 3, 3], file["conv1.weight"].Shape);
        Assert.Equal([5, 12], file["dense1.weight"].Shape);
        float[] image = [.. Enumerable.Range(0, 32).Select(i => MathF.Sin(i))];
        float[] outputs = new float[5];
        net.Forward(image, outputs, net.CreateWorkspace(1));
        float[] expected = Reference(file, image);
        for (int k = 0; k < 5; k++)
        {
            Assert.Equal(expected[k], outputs[k], 1e-5f);
        }
    }

    [Fact]
    public void Precisions_are_converted()
    {
        var net = new SmallNetDouble(seed: 3);
        net.Save(Path);
        var single = new SmallNet(seed: 4).Load(Path);
        Assert.All(SmallNet.ParameterTensors.Zip(SmallNetDouble.ParameterTensors), pair => Assert.Equal(
            RowMajor(net, pair.Second).Select(value => (float)value), RowMajor(single, pair.First)));
        single.Save(Path);
        net.Load(Path);
        Assert.All(SmallNet.ParameterTensors.Zip(SmallNetDouble.ParameterTensors), pair => Assert.Equal(
            RowMajor(single, pair.First).Select(value => (double)value), RowMajor(net, pair.Second)));
    }

    [Fact]
    public void Another_architecture_is_refused_with_all_that_differs()
    {
        new SmallNet(seed: 1).Save(Path);
        var other = new OtherNet(seed: 2);
        float[] before = other.Parameters.ToArray();
        string message = Assert.Throws<DataFormatException>(() => other.Load(Path)).Message;
        Assert.Equal(
            $"{Path}: the file does not fit the network OtherNet: conv2.weight [3, 2, 3, 3] is missing; conv2.bias [3] is missing; "
            + "dense1.weight [6, 12] is [5, 12] in the file; dense1.bias [6] is [5] in the file; conv1.bias [3] is in the file only; "
            + "conv1.weight [3, 2, 3, 3] is in the file only. Nothing was changed.",
            message);
        Assert.Equal(before, other.Parameters.ToArray());
    }

    [Fact]
    public void Whole_numbers_are_no_weights()
    {
        SafetensorsFile.Write(Path, SmallNet.ParameterTensors.Select(tensor => TensorContent.Create(
            tensor.Name, [.. tensor.Shape.Select(size => (long)size)], new int[tensor.Length])));
        Assert.Contains(
            "dense1.bias [5] is of type I32 in the file", Assert.Throws<DataFormatException>(() => new SmallNet(seed: 1).Load(Path)).Message);
    }

    [Fact]
    public void A_damaged_file_changes_nothing()
    {
        new SmallNet(seed: 1).Save(Path);
        byte[] content = File.ReadAllBytes(Path);
        var net = new SmallNet(seed: 2);
        float[] before = net.Parameters.ToArray();
        var random = new Random(1);
        for (int i = 0; i < 200; i++)
        {
            byte[] bad = [.. content];
            bad[content.Length - 1 - random.Next(400)] ^= (byte)(1 << random.Next(8));
            Assert.NotNull(Refusal.Of(() => net.Load(new MemoryStream(bad))));
            Assert.NotNull(Refusal.Of(() => net.Load(new MemoryStream(content[..random.Next(content.Length)]))));
        }

        Assert.Equal(before, net.Parameters.ToArray());
    }

    [Fact]
    public void Reserved_metadata_and_a_missing_file_are_named()
    {
        var net = new SmallNet(seed: 1);
        Assert.Throws<ArgumentException>("metadata", () => net.Save(Path, new Dictionary<string, string> { ["netgen.x"] = "" }));
        Assert.Throws<ArgumentException>("metadata", () => net.Save(Path, new Dictionary<string, string> { ["format"] = "" }));
        Assert.Contains(Path, Assert.Throws<FileNotFoundException>(() => net.Load(Path)).Message);
    }

    /// <summary>softmax regression behind a convolution as PyTorch defines them, on row-major tensors.</summary>
    private static float[] Reference(SafetensorsFile file, float[] image)
    {
        float[] w1 = file["conv1.weight"].ToArray<float>(), b1 = file["conv1.bias"].ToArray<float>();
        float[] w2 = file["dense1.weight"].ToArray<float>(), scores = file["dense1.bias"].ToArray<float>();
        for (int feature = 0; feature < 12; feature++)
        {
            (int c, int i, int j) = (feature / 4, feature / 2 % 2, feature % 2);
            float sum = b1[c];
            for (int tap = 0; tap < 18; tap++)
            {
                (int k, int u, int v) = (tap / 9, tap / 3 % 3, tap % 3);
                sum += w1[(c * 18) + tap] * image[(k * 16) + ((i + u) * 4) + j + v];
            }

            for (int o = 0; o < 5; o++)
            {
                scores[o] += w2[(o * 12) + feature] * MathF.Max(0, sum);
            }
        }

        return scores;
    }

    private static float[] RowMajor(SmallNet net, ParameterTensor tensor)
    {
        float[] values = new float[tensor.Length];
        tensor.CopyTo(net.Parameters, values);
        return values;
    }

    private static double[] RowMajor(SmallNetDouble net, ParameterTensor tensor)
    {
        double[] values = new double[tensor.Length];
        tensor.CopyTo(net.Parameters, values);
        return values;
    }
}
