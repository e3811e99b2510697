using NetGen.Tests.Files;

namespace NetGen.Tests.Inference;

public sealed class PredictorTests
{
    private const int Examples = 100;

    private readonly SmallNet _net = new(seed: 5);
    private readonly float[] _inputs = [.. Enumerable.Range(0, Examples * SmallNet.InputLength).Select(i => MathF.Sin(i * 0.7f))];

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(32)]
    [InlineData(1000)]
    public void Gives_what_the_network_gives_however_it_is_cut(int batchCapacity)
    {
        float[] outputs = new float[Examples * SmallNet.OutputLength];
        _net.CreatePredictor(batchCapacity).Predict(_inputs, outputs);
        Assert.Equal(Expected(), outputs);
    }

    [Fact]
    public void Classifies_by_the_largest_output()
    {
        int[] labels = new int[Examples];
        _net.CreatePredictor(7).Classify(_inputs, labels);
        float[] expected = Expected();
        for (int n = 0; n < Examples; n++)
        {
            float[] scores = expected[(n * SmallNet.OutputLength)..((n + 1) * SmallNet.OutputLength)];
            Assert.Equal(Array.IndexOf(scores, scores.Max()), labels[n]);
        }

        _inputs[0] = float.NaN;
        _net.CreatePredictor().Classify(_inputs, labels);
        Assert.Equal(-1, labels[0]);
    }

    [Fact]
    public void Four_threads_give_what_one_gives_and_allocate_nothing()
    {
        Predictor<SmallNet, float, SmallNet.Workspace> predictor = _net.CreatePredictor(3);
        float[] expected = Expected();
        var allocated = new long[4];
        var correct = new bool[4];
        predictor.Reserve(4);
        Thread[] threads = [.. Enumerable.Range(0, 4).Select(thread => new Thread(() =>
        {
            float[] outputs = new float[expected.Length];
            int[] labels = new int[Examples];
            predictor.Predict(_inputs, outputs);
            predictor.Classify(_inputs, labels);
            Array.Clear(outputs);
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < 50; i++)
            {
                predictor.Predict(_inputs, outputs);
                predictor.Classify(_inputs, labels);
            }

            allocated[thread] = GC.GetAllocatedBytesForCurrentThread() - before;
            correct[thread] = outputs.AsSpan().SequenceEqual(expected);
        }))];
        foreach (Thread thread in threads)
        {
            thread.Start();
        }

        foreach (Thread thread in threads)
        {
            thread.Join();
        }

        Assert.Equal([0, 0, 0, 0], allocated);
        Assert.Equal([true, true, true, true], correct);
    }

    [Fact]
    public void No_examples_are_fine() => _net.CreatePredictor().Predict([], []);

    [Fact]
    public void Works_in_double_precision()
    {
        var net = new SmallNetDouble(seed: 5);
        double[] inputs = new double[2 * SmallNetDouble.InputLength], outputs = new double[10], expected = new double[10];
        Array.Fill(inputs, 0.5);
        net.Forward(inputs, expected, net.CreateWorkspace(2));
        net.CreatePredictor(1).Predict(inputs, outputs);
        Assert.Equal(expected, outputs);
    }

    [Fact]
    public void Arguments_are_checked()
    {
        var predictor = _net.CreatePredictor();
        Assert.Throws<ArgumentException>("inputs", () => predictor.Predict(new float[33], new float[5]));
        Assert.Throws<ArgumentException>("outputs", () => predictor.Predict(new float[64], new float[5]));
        Assert.Throws<ArgumentException>("labels", () => predictor.Classify(new float[64], new int[1]));
        Assert.Throws<ArgumentException>("outputs", () => predictor.Predict(_inputs.AsSpan(0, 32), _inputs.AsSpan(31, 5)));
        Assert.Throws<ArgumentOutOfRangeException>("batchCapacity", () => _net.CreatePredictor(0));
        var single = new SingleOutputNet(seed: 1).CreatePredictor();
        Assert.Contains("SingleOutputNet has a single output", Assert.Throws<InvalidOperationException>(() => single.Classify(new float[2], new int[1])).Message);
    }

    private float[] Expected()
    {
        float[] outputs = new float[Examples * SmallNet.OutputLength];
        _net.Forward(_inputs, outputs, _net.CreateWorkspace(Examples));
        return outputs;
    }
}
