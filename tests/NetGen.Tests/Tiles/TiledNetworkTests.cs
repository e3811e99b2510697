using NetGen.Tests.Architectures;
using NetGen.Tests.References;

namespace NetGen.Tests.Tiles;

/// <summary>Whatever the batch leaves over for the last tile, block or round: the numbers are those of plain loops.</summary>
public class TiledNetworkTests
{
    private const int Examples = 13;
    private const string WithDropout = "TiledDropout";
    private static readonly int[] Batches = [1, 2, 3, 7, 8, Examples];
    private static readonly double[] Weights = [.. Enumerable.Range(0, Examples).Select(n => 0.25 + (0.5 * (n % 4)))];

    public static TheoryData<string> Names => [.. TiledNetworks.All.Keys];

    public static TheoryData<string> NamesWithoutDropout => [.. TiledNetworks.All.Keys.Where(n => n != WithDropout)];

    [Theory]
    [MemberData(nameof(NamesWithoutDropout))]
    public void Passes_agree_with_the_references(string name)
    {
        foreach (var subject in Precisions(name))
        {
            var trial = new Trial(subject, Examples);
            double[] outputs = new ReferenceNetwork(subject.Network, subject.NamedParameters).Forward(trial.Inputs);
            var gradient = new ReferenceGradient(subject.Network, subject.NamedParameters);
            var weighted = new ReferenceGradient(subject.Network, subject.NamedParameters);
            var (inputGradient, weightedInputGradient) = (new List<double>(), new List<double>());
            for (int n = 0; n < Examples; n++)
            {
                var (input, target) = (Part(trial.Inputs, n, 1), Part(trial.Targets, n, 1));
                inputGradient.AddRange(gradient.Add(input, target, 1));
                weightedInputGradient.AddRange(weighted.Add(input, target, Weights[n]));
                if (Batches.Contains(n + 1))
                {
                    Agree(subject, trial, n + 1, new(), gradient, inputGradient);
                    Agree(subject, trial, n + 1, new() { ExampleWeights = Weights[..(n + 1)], Times = 2, Capacity = n + 4 }, weighted, weightedInputGradient);
                    Same(outputs[..((n + 1) * subject.OutputLength)], subject.Forward(Part(trial.Inputs, 0, n + 1)), subject, $"outputs of {n + 1}");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_that_a_pass_leaves_matters_to_the_next(string name)
    {
        foreach (var subject in Precisions(name))
        {
            var trial = new Trial(subject, examples: 7);
            Assert.Equal(subject.Mixed(trial.Inputs, trial.Targets, false), subject.Mixed(trial.Inputs, trial.Targets, true));
            var (exact, larger) = (subject.Backward(trial.Inputs, trial.Targets), subject.Backward(trial.Inputs, trial.Targets, new() { Capacity = 20 }));
            Assert.Equal(exact.Gradient, larger.Gradient);
            Assert.Equal(exact.InputGradient, larger.InputGradient);
            Assert.Equal(exact.Loss, larger.Loss);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_batch_predicts_what_its_examples_predict_one_by_one(string name)
    {
        foreach (var subject in Precisions(name))
        {
            var trial = new Trial(subject, Examples);
            Assert.Equal(trial.Inputs.Chunk(subject.InputLength).SelectMany(subject.Forward), subject.Forward(trial.Inputs));
        }
    }

    /// <summary>An example drops the same, and its inputs get the same gradient bit by bit, in whatever part of the batch it is.</summary>
    [Fact]
    public void Every_split_of_a_batch_gives_the_same()
    {
        foreach (var subject in Precisions(WithDropout))
        {
            var trial = new Trial(subject, Examples);
            var whole = subject.Backward(trial.Inputs, trial.Targets, new() { Step = 3, FirstExample = 5 });
            foreach (int size in new[] { 1, 2, 4, 8 })
            {
                var parts = Enumerable.Range(0, (Examples + size - 1) / size).Select(k => k * size).Select(first => subject.Backward(
                    Part(trial.Inputs, first, Math.Min(size, Examples - first)),
                    Part(trial.Targets, first, Math.Min(size, Examples - first)),
                    new() { Step = 3, FirstExample = 5 + first, Capacity = 5 })).ToList();
                Assert.Equal(whole.InputGradient, parts.SelectMany(p => p.InputGradient));
                Same(whole.Gradient, parts.Select(p => p.Gradient).Aggregate((a, b) => [.. a.Zip(b, (x, y) => x + y)]), subject, $"gradients in parts of {size}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Twins_differ_in_precision_only(string name)
    {
        var (single, twin) = (TiledNetworks.All[name].Single(), TiledNetworks.All[name].Double());
        Assert.Equal((false, true), (single.IsDouble, twin.IsDouble));
        Assert.Equal(Layers(single.Network), Layers(twin.Network));
    }

    private static IEnumerable<string> Layers(Type network) => network.GetCustomAttributesData()
        .Where(a => a.AttributeType.IsSubclassOf(typeof(LayerAttribute))).Select(a => a.ToString());

    private static Subject[] Precisions(string name) => [TiledNetworks.All[name].Single(), TiledNetworks.All[name].Double()];

    /// <summary>Some of the examples.</summary>
    private static double[] Part(double[] all, int first, int count)
    {
        int length = all.Length / Examples;
        return all[(first * length)..((first + count) * length)];
    }

    private static void Agree(Subject subject, Trial trial, int batch, PassOptions options, ReferenceGradient expected, List<double> inputGradient)
    {
        var pass = subject.Backward(Part(trial.Inputs, 0, batch), Part(trial.Targets, 0, batch), options);
        var actual = subject.Split(pass.Gradient);
        foreach (var (parameter, values) in expected.Gradient)
        {
            Same([.. values.Select(v => v * options.Times / batch)], actual[parameter], subject, $"gradient of {parameter} for {batch}");
        }

        Same([.. inputGradient.Select(v => v / batch)], pass.InputGradient, subject, $"gradient of the inputs for {batch}");
    }

    /// <summary>Relative to the largest number, however small that is.</summary>
    private static void Same(double[] expected, double[] actual, Subject subject, string what)
    {
        double scale = expected.Max(Math.Abs);
        Close.Assert([.. expected.Select(v => v / scale)], [.. actual.Select(v => v / scale)], subject.IsDouble ? 1e-12 : 3e-5, $"{subject}, {what}");
    }
}
