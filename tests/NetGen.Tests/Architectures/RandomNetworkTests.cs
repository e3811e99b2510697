using NetGen.Tests.References;

namespace NetGen.Tests.Architectures;

/// <summary>What must hold for every network, on random ones.</summary>
public class RandomNetworkTests
{
    private const int Examples = 3;

    public static TheoryData<string> Names => [.. RandomNetworks.All.Keys];

    public static TheoryData<string?> Files => [null, .. RandomNetworksFile.Precisions];

    /// <summary>The listing is committed because the generator must see it; this keeps it what its writer writes.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void The_committed_listing_is_up_to_date(string? precision)
    {
        string path = RandomNetworksFile.PathOf(precision);
        string text = precision is null ? RandomNetworksFile.Registry() : RandomNetworksFile.Declarations(precision);
        if (Environment.GetEnvironmentVariable(RandomNetworksFile.WriteVariable) == "1")
        {
            File.WriteAllText(path, text);
        }

        Assert.True(text == File.ReadAllText(path), $"{path} is out of date; run the tests once with {RandomNetworksFile.WriteVariable}=1.");
    }

    [Fact]
    public void Every_layer_and_loss_occurs()
    {
        var occurring = RandomNetworks.All.Values.SelectMany(t => t.Double().Network.GetCustomAttributes(false)).Select(a => a.GetType());
        var all = typeof(LayerAttribute).Assembly.GetExportedTypes().Where(t => t.IsSubclassOf(typeof(LayerAttribute)) && !t.IsAbstract);

        // Formulas and functions of users are any layer; FormulaNetworks has some.
        Assert.Empty(all.Except([.. occurring, typeof(FormulaAttribute), typeof(MapAttribute), typeof(LossAttribute)]));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Gradients_agree_with_central_differences(string name)
    {
        var subject = RandomNetworks.All[name].Double();
        var trial = new Trial(subject, Examples);
        var report = subject.CheckGradients(trial.Inputs, trial.Targets, new() { ElementsPerTensor = 60 });
        Assert.True(report.Passed, $"{subject}: {report}");
        Assert.True(report.Kinks <= 0.1 * report.Checked, $"{subject}: {report}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Outputs_and_losses_agree_with_the_references(string name)
    {
        foreach (var (subject, tolerance) in new[] { (RandomNetworks.All[name].Double(), 1e-12), (RandomNetworks.All[name].Single(), 1e-5) })
        {
            var trial = new Trial(subject, Examples);
            var reference = new ReferenceNetwork(subject.Network, subject.NamedParameters);
            Close.Assert(reference.Forward(trial.Inputs), subject.Forward(trial.Inputs), tolerance, $"outputs of {subject}");
            Close.Assert([reference.Loss(trial.Inputs, trial.Targets)], [subject.Loss(trial.Inputs, trial.Targets)], tolerance, $"loss of {subject}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Float_and_double_agree(string name)
    {
        var (single, twin) = (RandomNetworks.All[name].Single(), RandomNetworks.All[name].Double());
        var trial = new Trial(single, Examples);
        twin.Parameters = single.Parameters;
        var (a, b) = (single.Backward(trial.Inputs, trial.Targets), twin.Backward(trial.Inputs, trial.Targets));
        Close.Assert([b.Loss], [a.Loss], 1e-5, $"loss of {single}");
        Close.Assert(b.Gradient, a.Gradient, 1e-5, $"gradient of {single}");
        Close.Assert(b.InputGradient, a.InputGradient, 1e-5, $"gradient of the inputs of {single}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Two_runs_give_the_same_bits(string name)
    {
        foreach (var make in new[] { RandomNetworks.All[name].Single, RandomNetworks.All[name].Double })
        {
            var (first, second) = (make(), make());
            Assert.Equal(first.Parameters, second.Parameters);
            var trial = new Trial(first, Examples);
            second.Parameters = first.Parameters;
            Assert.Equal(first.Forward(trial.Inputs), second.Forward(trial.Inputs));
            var (a, b) = (first.Backward(trial.Inputs, trial.Targets), second.Backward(trial.Inputs, trial.Targets));
            Assert.Equal(a.Loss, b.Loss);
            Assert.Equal(a.Gradient, b.Gradient);
            Assert.Equal(a.InputGradient, b.InputGradient);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Passes_allocate_nothing(string name)
    {
        foreach (var subject in new[] { RandomNetworks.All[name].Single(), RandomNetworks.All[name].Double() })
        {
            var trial = new Trial(subject, Examples);
            Assert.Equal(0, subject.AllocatedBytes(trial.Inputs, trial.Targets));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_batch_of_any_size_gives_what_its_examples_give_one_by_one(string name)
    {
        const int Most = 17;
        var subject = RandomNetworks.All[name].Single();
        var trial = new Trial(subject, Most);
        var (inputs, targets) = (trial.Inputs.Chunk(subject.InputLength).ToList(), trial.Targets.Chunk(subject.TargetLength).ToList());
        var outputs = inputs.Select(subject.Forward).ToList();
        var passes = inputs.Zip(targets).Select((e, n) => subject.Backward(e.First, e.Second, new() { FirstExample = n })).ToList();
        bool isMean = subject.Network.GetCustomAttributes(false).OfType<LossLayerAttribute>().Single().Reduction == Reduction.Mean;
        for (int count = 1; count <= Most; count++)
        {
            double share = isMean ? 1.0 / count : 1;
            double[] batch = [.. inputs.Take(count).SelectMany(x => x)];
            Assert.Equal(outputs.Take(count).SelectMany(y => y), subject.Forward(batch));
            var pass = subject.Backward(batch, [.. targets.Take(count).SelectMany(t => t)]);
            Close.Assert([share * passes.Take(count).Sum(p => p.Loss)], [pass.Loss], 1e-5, $"loss of {count} examples of {subject}");
            double[] gradient = [.. pass.Gradient.Select((_, k) => share * passes.Take(count).Sum(p => p.Gradient[k]))];
            Close.Assert(gradient, pass.Gradient, 1e-5, $"gradient of {count} examples of {subject}");
            double[] inputGradient = [.. passes.Take(count).SelectMany(p => p.InputGradient).Select(g => share * g)];
            Close.Assert(inputGradient, pass.InputGradient, 1e-5, $"gradient of the inputs of {count} examples of {subject}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Example_weights_scale_the_examples(string name)
    {
        var subject = RandomNetworks.All[name].Double();
        var trial = new Trial(subject, Examples);
        double[] weights = [2, 0, 0.5];
        var (inputs, targets) = (trial.Inputs.Chunk(subject.InputLength), trial.Targets.Chunk(subject.TargetLength));
        var passes = inputs.Zip(targets).Select((e, n) => subject.Backward(e.First, e.Second, new() { FirstExample = n })).ToList();
        bool isMean = subject.Network.GetCustomAttributes(false).OfType<LossLayerAttribute>().Single().Reduction == Reduction.Mean;
        var shares = weights.Select(w => isMean ? w / Examples : w).ToList();
        var pass = subject.Backward(trial.Inputs, trial.Targets, new() { ExampleWeights = weights });
        Close.Assert([passes.Select((p, n) => shares[n] * p.Loss).Sum()], [pass.Loss], 1e-12, $"weighted loss of {subject}");
        Close.Assert([.. pass.Gradient.Select((_, k) => passes.Select((p, n) => shares[n] * p.Gradient[k]).Sum())], pass.Gradient, 1e-12, $"weighted gradient of {subject}");
        Close.Assert([.. passes.SelectMany((p, n) => p.InputGradient.Select(g => shares[n] * g))], pass.InputGradient, 1e-12, $"weighted gradient of the inputs of {subject}");
        var unweighted = subject.Backward(trial.Inputs, trial.Targets);
        var ones = subject.Backward(trial.Inputs, trial.Targets, new() { ExampleWeights = [1, 1, 1] });
        Assert.Equal(unweighted.Loss, ones.Loss);
        Assert.Equal(unweighted.Gradient, ones.Gradient);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Gradients_accumulate_where_asked_for_and_only_there(string name)
    {
        var subject = RandomNetworks.All[name].Double();
        var trial = new Trial(subject, Examples);
        var once = subject.Backward(trial.Inputs, trial.Targets);
        var thrice = subject.Backward(trial.Inputs, trial.Targets, new() { Times = 3 });
        Close.Assert([.. once.Gradient.Select(g => 3 * g)], thrice.Gradient, 1e-13, $"accumulated gradient of {subject}");
        Assert.Equal(once.Loss, thrice.Loss);
        Assert.Equal(once.InputGradient, thrice.InputGradient);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_that_a_pass_leaves_matters_to_the_next(string name)
    {
        foreach (var subject in new[] { RandomNetworks.All[name].Single(), RandomNetworks.All[name].Double() })
        {
            var trial = new Trial(subject, Examples);
            Assert.Equal(subject.Mixed(trial.Inputs, trial.Targets, false), subject.Mixed(trial.Inputs, trial.Targets, true));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Room_for_more_examples_changes_nothing(string name)
    {
        foreach (var subject in new[] { RandomNetworks.All[name].Single(), RandomNetworks.All[name].Double() })
        {
            var trial = new Trial(subject, Examples);
            var (exact, roomy) = (subject.Backward(trial.Inputs, trial.Targets), subject.Backward(trial.Inputs, trial.Targets, new() { Capacity = 10 }));
            Assert.Equal(exact.Loss, roomy.Loss);
            Assert.Equal(exact.Gradient, roomy.Gradient);
            Assert.Equal(exact.InputGradient, roomy.InputGradient);
        }
    }
}
