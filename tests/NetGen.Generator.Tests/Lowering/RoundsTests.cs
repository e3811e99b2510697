using NetGen.Generator.Planning;
using NetGen.Generator.Tests.Planning;

namespace NetGen.Generator.Tests.Lowering;

/// <summary>Which nests run for a few examples at a time, and kernels that are turned around for the way back.</summary>
public class RoundsTests
{
    private const string Images = "[Input(3, 30, 30), Conv2D(16, 3), ReLU, Conv2D(16, 3), ReLU, MaxPool2D(2), Flatten, Dense(64), ReLU, Dense(10), SoftmaxCrossEntropy]";

    [Fact]
    public void Image_layers_run_in_rounds_and_dense_ones_do_not()
    {
        var plan = Planned.Layers(Images).Plan;
        foreach (var group in Passes(plan).SelectMany(p => p))
        {
            bool isDense = group.Definitions.Any(d => d.Reads.Any(r => r.Tensor.Name is "W3" or "W4"));
            bool isConvolution = group.Definitions.Any(d => d.Reduction is not null && d.Reads.Any(r => r.Tensor.Name is "W1" or "W2" or "W2T") && d.Target.HasBatch);
            Assert.False(isDense && group.Round is not null, string.Join("; ", group.Definitions));
            Assert.True(!isConvolution || group.Round is not null, string.Join("; ", group.Definitions));
        }
    }

    [Fact]
    public void All_rounds_are_equally_long_and_neighbours_share_one()
    {
        var plan = Planned.Layers(Images).Plan;
        var rounds = Passes(plan).SelectMany(p => p).Select(g => g.Round).OfType<Round>().ToList();
        Assert.InRange(Assert.Single(rounds.Select(r => r.Examples).Distinct()), 1, 63);
        foreach (var pass in Passes(plan))
        {
            var inOrder = pass.Select(g => g.Round).ToList();
            foreach (var round in inOrder.OfType<Round>().Distinct())
            {
                Assert.Equal(inOrder.Count(r => r == round), inOrder.LastIndexOf(round) - inOrder.IndexOf(round) + 1);
            }
        }
    }

    [Fact]
    public void Copies_of_parameters_are_made_once_in_front_of_the_rounds()
    {
        foreach (var pass in Passes(Planned.Layers(Images).Plan))
        {
            Assert.All(pass.Where(g => g.Targets.All(t => !t.HasBatch && t.Name.EndsWith('T'))), g => Assert.Null(g.Round));
        }
    }

    [Fact]
    public void Small_examples_need_no_rounds() =>
        Assert.All(Passes(Planned.Layers("[Input(1, 6, 6), Conv2D(4, 3), ReLU, Conv2D(4, 3), Tanh, Flatten, Dense(3), SoftmaxCrossEntropy]").Plan).SelectMany(p => p), g => Assert.Null(g.Round));

    [Fact]
    public void Back_through_a_convolution_the_features_are_read_forward_and_the_copy_is_turned()
    {
        var plan = Planned.Layers("[Input(8, 9, 9), Conv2D(16, 3), ReLU, Conv2D(16, 3, 2), ReLU, Flatten, Dense(3), SoftmaxCrossEntropy]").Plan;
        var formulas = Planned.Formulas(plan.Backward).ToList();
        Assert.Contains(formulas, f => f.StartsWith("W2T[", StringComparison.Ordinal) && f.Contains("2−u", StringComparison.Ordinal) && f.Contains("1−v", StringComparison.Ordinal));
        Assert.DoesNotContain(formulas, f => f.Contains("W2T[", StringComparison.Ordinal) && f.Contains("p−u", StringComparison.Ordinal));
    }

    private static IEnumerable<IReadOnlyList<Group>> Passes(Plan plan) => [plan.Forward, plan.Backward, plan.Prediction, plan.Evaluation];
}
