using NetGen.Tests.Architectures;
using NetGen.Tests.Tiles;

namespace NetGen.Tests.Gradients;

/// <summary>A step of gradient descent is what the gradient says, however the network makes it.</summary>
public class DescentTests
{
    private const double Rate = 0.125;
    private const int Examples = 7;

    public static TheoryData<string> Names => [.. Networks.Keys];

    private static IReadOnlyDictionary<string, Twins> Networks { get; } = TiledNetworks.All.Concat(LargeNetworks.All)
        .Append(new("Descending", new(() => Subject.Of(new SinglePrecision.Descending(1)), () => Subject.Of(new DoublePrecision.Descending(1)))))
        .Append(new("DescendingShared", new(() => Subject.Of(new SinglePrecision.DescendingShared(1)), () => Subject.Of(new DoublePrecision.DescendingShared(1)))))
        .Append(new("DescendingSmall", new(() => Subject.Of(new SinglePrecision.DescendingSmall(1)), () => Subject.Of(new DoublePrecision.DescendingSmall(1)))))
        .Where(n => n.Value.Single().HasLoss).ToDictionary();

    [Theory]
    [MemberData(nameof(Names))]
    public void Descending_moves_the_parameters_against_their_gradient(string name)
    {
        foreach (var subject in Precisions(name))
        {
            var trial = new Trial(subject, Examples);
            double[] before = subject.Parameters;
            var options = new PassOptions { Step = 2, FirstExample = 3, Capacity = Examples + 2, ExampleWeights = [.. Enumerable.Range(0, Examples).Select(n => 0.5 + (n % 3))] };
            var pass = subject.Backward(trial.Inputs, trial.Targets, options);
            double loss = subject.Descend(trial.Inputs, trial.Targets, Rate, options);
            Assert.Equal(pass.Loss, loss);
            Close.Assert([.. before.Zip(pass.Gradient, (w, g) => w - (Rate * g))], subject.Parameters, subject.IsDouble ? 1e-13 : 1e-5, $"{subject.Network}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_loss_that_is_not_finite_leaves_the_parameters(string name)
    {
        foreach (var subject in Precisions(name))
        {
            var trial = new Trial(subject, 2);
            double[] before = subject.Parameters;
            double loss = subject.Descend(trial.Inputs, trial.Targets, Rate, new() { ExampleWeights = [1, double.PositiveInfinity] });
            Assert.False(double.IsFinite(loss));
            Assert.Equal(before, subject.Parameters);
        }
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void The_rate_must_be_finite(double rate)
    {
        var subject = TiledNetworks.All["TiledWidths"].Double();
        var trial = new Trial(subject, 1);
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => subject.Descend(trial.Inputs, trial.Targets, rate));
        Assert.StartsWith("The learning rate must be a finite number.", error.Message);
    }

    /// <summary>Backward passes give bit by bit what they give in a network that has never descended.</summary>
    [Fact]
    public void A_workspace_that_has_descended_gives_the_same_gradients()
    {
        var (net, other) = (new SinglePrecision.DescendingSmall(3), new SinglePrecision.DescendingSmall(3));
        var (workspace, fresh) = (net.CreateWorkspace(2), other.CreateWorkspace(2));
        float[] inputs = new float[2 * SinglePrecision.DescendingSmall.InputLength];
        float[] targets = [0.5f, 1, -1, 2];
        net.Descend(inputs, targets, workspace, 0.1f);
        net.Parameters.CopyTo(other.Parameters);
        fresh.Step = workspace.Step;
        net.Backward(inputs, targets, workspace);
        other.Backward(inputs, targets, fresh);
        Assert.Equal(fresh.Gradients.ToArray(), workspace.Gradients.ToArray());
    }

    private static Subject[] Precisions(string name) => [Networks[name].Single(), Networks[name].Double()];
}
