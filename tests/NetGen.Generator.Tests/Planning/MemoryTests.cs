using NetGen.Generator.Calculus;
using NetGen.Generator.Planning;
using NetGen.Tests.Architectures;

namespace NetGen.Generator.Tests.Planning;

/// <summary>What shares memory is never needed at the same time.</summary>
public class MemoryTests
{
    private const string Digits = "[Input(1, 28, 28), Conv2D(32, 3), ReLU, Conv2D(64, 3), ReLU, MaxPool2D(2), Dropout(0.25f), Flatten, Dense(128), ReLU, Dropout(0.5f), Dense(10), SoftmaxCrossEntropy]";
    private const string SmallDigits = "[Input(1, 28, 28), Conv2D(8, 3), ReLU, MaxPool2D(2), Conv2D(16, 3), ReLU, MaxPool2D(2), Flatten, Dense(10), SoftmaxCrossEntropy]";
    private const string SamePadding = "[Input(3, 12, 12), Conv2D(8, 3, Padding = Padding.Same), ReLU, Conv2D(8, 3, Padding = Padding.Same), ReLU, Conv2D(8, 3, Padding = Padding.Same), Tanh, Conv2D(8, 3, Padding = Padding.Same), Flatten, Dense(4), MeanSquaredError]";

    public static TheoryData<string> Sources =>
    [
        .. Enumerable.Range(0, 64).Select(seed => "using NetGen;\n" + new RandomArchitecture(seed).Source("Single")),
        .. new[] { Digits, SmallDigits, SamePadding, "[Input(5), Dense(3)]", "[Input(4), Dense(2), Step, Hinge]" }.Select(Verify.GeneratorDriverFixture.Network),
    ];

    [Theory]
    [MemberData(nameof(Sources))]
    public void What_a_nest_reads_is_what_was_written(string source)
    {
        var (network, plan) = Planned.Source(source);
        var (training, evaluation) = (new Playback(plan, plan.TrainingMemory), new Playback(plan, plan.EvaluationMemory));
        training.Run(plan.Forward);
        training.Write(plan.Seed);
        training.Run(plan.Backward);
        evaluation.Run(plan.Evaluation);
        new Playback(plan, plan.PredictionMemory).Run(plan.Prediction);
        if (network.Loss is { } loss)
        {
            training.Read(loss.Value);
            evaluation.Read(loss.Value);
        }
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void Nothing_is_written_over_a_border(string source)
    {
        var plan = Planned.Source(source).Plan;
        Memory[] memories = [plan.TrainingMemory, plan.PredictionMemory, plan.EvaluationMemory];
        foreach (var part in new[] { memories.Select(m => m.PerExample), memories.Select(m => m.PerRound), memories.Select(m => m.Shared) })
        {
            AssertFramed([.. part.SelectMany(p => p.Offsets).Select(o => (o.Key, plan.Slots[o.Key].Layout, o.Value))]);
        }
    }

    [Theory]
    [InlineData(Digits)]
    [InlineData(SmallDigits)]
    public void Training_takes_about_a_third_of_all_outputs_and_their_gradients(string layers)
    {
        var (network, plan) = Planned.Layers(layers);
        int all = network.Layers.Skip(1).Where(l => l.Text != "Flatten").Sum(l => 2 * l.OutputShape.Length);
        Assert.InRange(plan.PerExample, 1, 0.35 * all);
        const int Batch = 16;
        Assert.InRange((Batch * plan.PerExample) + (plan.RoundExamples * plan.PerRound), 1, 0.45 * Batch * all);
    }

    [Fact]
    public void A_prediction_needs_no_more_than_two_layers_at_a_time()
    {
        var plan = Planned.Layers("[Input(64), Dense(64), Tanh, Dense(64), Tanh, Dense(64), Tanh, Dense(64), Tanh, Dense(64), Tanh, Dense(64), MeanSquaredError]").Plan;
        Assert.Equal(2 * 64, plan.PredictionMemory.PerExample.Used);
        Assert.InRange(plan.TrainingMemory.PerExample.Used, 5 * 64, plan.PerExample);
    }

    [Fact]
    public void Images_in_equal_borders_take_turns()
    {
        var plan = Planned.Layers(SamePadding).Plan;
        var places = plan.PredictionMemory.PerRound.Offsets.Where(o => plan.Slots[o.Key].Layout.HasBorder).ToDictionary(o => o.Key.Name, o => o.Value);
        Assert.Equal(["h1", "h2", "h3", "xPadded"], places.Keys.Order());
        Assert.Equal(places["h1"], places["h3"]);
        Assert.NotEqual(places["h1"], places["h2"]);
    }

    [Fact]
    public void What_never_leaves_a_round_has_room_for_its_examples_only()
    {
        var plan = Planned.Layers(Digits).Plan;
        var round = Assert.Single(plan.Forward.Concat(plan.Backward).Concat(plan.Prediction).Select(g => g.Round?.Examples).OfType<int>().Distinct());
        Assert.Equal(round, plan.RoundExamples);
        Assert.Equal(["dp1", "dz1", "dz2"], plan.TrainingMemory.PerRound.Offsets.Keys.Select(t => t.Name).Order());
        Assert.Equal(["h1", "h2"], plan.PredictionMemory.PerRound.Offsets.Keys.Select(t => t.Name).Order());
    }

    [Fact]
    public void The_same_network_gets_the_same_places()
    {
        static IEnumerable<(string, int)> Places(Plan plan) => plan.TrainingMemory.PerExample.Offsets.Select(o => (o.Key.Name, o.Value));
        Assert.Equal(Places(Planned.Layers(Digits).Plan), Places(Planned.Layers(Digits).Plan));
    }

    [Fact]
    public void Only_what_is_stored_takes_memory()
    {
        var plan = Planned.Layers("[Input(6), Dense(20), ReLU, Dense(2)]").Plan;
        Assert.DoesNotContain(plan.PredictionMemory.PerExample.Offsets.Keys, t => t.Name is "z1" or "z2");
        Assert.Equal(32, plan.PredictionMemory.PerExample.Used);
    }

    /// <summary>A tensor in a border shares memory with tensors of its own shape only, and with all of them.</summary>
    private static void AssertFramed(IReadOnlyList<(Tensor Tensor, Layout Layout, int Start)> places)
    {
        foreach (var (framed, layout, start) in places.Where(p => p.Layout.HasBorder))
        {
            Assert.All(places.Where(p => p.Start < start + layout.Size && start < p.Start + p.Layout.Size), p =>
            {
                Assert.Equal((start, layout), (p.Start, p.Layout));
                Assert.Equal(framed.Axes.Select(a => a.Extent), p.Tensor.Axes.Select(a => a.Extent));
            });
        }
    }
}
