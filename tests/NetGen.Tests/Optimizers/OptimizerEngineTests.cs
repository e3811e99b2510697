namespace NetGen.Tests.Optimizers;

/// <summary>What holds for every optimiser, since one engine runs them all.</summary>
public sealed class OptimizerEngineTests
{
    private const int Count = 83;

    public static TheoryData<string> Names => [.. OptimizerKinds.Names];

    private static IReadOnlyList<ParameterTensor> Tensors { get; } =
    [
        new("conv1.weight", "conv1", [5, 7], [7, 1], 0, 35),
        new("conv1.bias", "conv1", [5], [1], 35, 5),
        new("dense1.weight", "dense1", [6, 6], [6, 1], 40, 36),
        new("dense1.bias", "dense1", [7], [1], 76, 7),
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void One_parameter_after_the_other_gives_the_same_bits(string name)
    {
        double[] whole = Start(), single = Start();
        IOptimizer<double> first = OptimizerKinds.Make(name), second = OptimizerKinds.Make(name);
        first.Prepare([], Count);
        second.Prepare([], Count);
        for (int step = 0; step < 8; step++)
        {
            double[] gradients = Gradients(step);
            Run(first, whole, gradients, Count);
            Run(second, single, gradients, 1);
        }

        Assert.Equal(whole, single);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Any_cut_gives_the_same_bits_with_groups_too(string name)
    {
        float[] expected = Run(name, Count);
        foreach (int length in (int[])[1, 3, 16, 17, 41, 82])
        {
            Assert.Equal(expected, Run(name, length));
        }

        static float[] Run(string name, int length)
        {
            float[] parameters = Singles(Start());
            IOptimizer<float> optimizer = OptimizerKinds.Make(name, new("conv*") { RateFactor = 0.5 }, new("*.bias") { WeightDecay = 0.5 });
            optimizer.Prepare(Tensors, Count);
            for (int step = 0; step < 4; step++)
            {
                OptimizerEngineTests.Run(optimizer, parameters, Singles(Gradients(step)), length);
            }

            return parameters;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void State_that_is_saved_half_way_goes_on_with_the_same_bits(string name)
    {
        double[] parameters = Start();
        IOptimizer<double> first = OptimizerKinds.Make(name), second = OptimizerKinds.Make(name);
        first.Prepare([], Count);
        second.Prepare([], Count);
        Steps(first, parameters, 0, 5);
        double[] resumed = [.. parameters];
        Copy(first.State, second.State);
        Steps(first, parameters, 5, 12);
        Steps(second, resumed, 5, 12);
        Assert.Equal(parameters, resumed);
        Assert.Equal(first.State.Buffers.Select(b => b.Values), second.State.Buffers.Select(b => b.Values));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Frozen_layers_keep_parameters_and_state(string name)
    {
        double[] parameters = Start();
        IOptimizer<double> optimizer = OptimizerKinds.Make(name, new ParameterGroup("conv1.weight", "dense1.bias") { IsFrozen = true });
        optimizer.Prepare(Tensors, Count);
        double[][] before = [.. optimizer.State.Buffers.Select(b => b.Values.ToArray())];
        Steps(optimizer, parameters, 0, 3);
        for (int i = 0; i < Count; i++)
        {
            bool isFrozen = i is < 35 or >= 76;
            Assert.Equal(isFrozen, parameters[i] == Start()[i]);
            Assert.All(before.Zip(optimizer.State.Buffers), pair => Assert.Equal(isFrozen, pair.First[i] == pair.Second.Values[i]));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_rate_factor_is_a_rate(string name)
    {
        double[] whole = Start(), grouped = Start();
        Optimizer first = OptimizerKinds.Make(name), second = OptimizerKinds.Make(name, new ParameterGroup("*") { RateFactor = 0.25 });
        first.LearningRate = second.LearningRate / 4;
        for (int step = 0; step < 3; step++)
        {
            first.Step(whole, Gradients(step));
            second.Step(grouped, Gradients(step), Tensors);
        }

        Assert.Equal(whole, grouped);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Steps_allocate_nothing(string name)
    {
        Optimizer optimizer = OptimizerKinds.Make(name, new("conv*") { RateFactor = 0.5 }, new("*.bias") { WeightDecay = 0.5 });
        (float[] single, double[] wide, double[] gradients) = (new float[Count], Start(), Gradients(1));
        long before = 0;
        for (int i = 0; i < 6; i++)
        {
            before = i == 3 ? GC.GetAllocatedBytesForCurrentThread() : before;
            optimizer.Step(single, single, Tensors);
            optimizer.Step(wide, gradients, Tensors);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Only_plain_descent_has_a_rate_for_it()
    {
        Assert.Equal(0.5, ((IOptimizer<double>)new Sgd(0.5)).DescentRate);
        Assert.All(
            (Optimizer[])[new Sgd(0.5, 0.1), new Sgd(0.5) { WeightDecay = 1 }, new Sgd(0.5) { Maximize = true }, new Sgd(0.5) { Groups = [new("*")] }, new Adam()],
            optimizer => Assert.Null(((IOptimizer<double>)optimizer).DescentRate));
    }

    [Fact]
    public void The_first_group_that_names_a_tensor_counts()
    {
        double[] parameters = new double[Count], gradients = new double[Count];
        gradients.AsSpan().Fill(-1);
        new Sgd(1) { Groups = [new("dense1.bias") { RateFactor = 2 }, new("dense1") { RateFactor = 3 }] }.Step(parameters, gradients, Tensors);
        Assert.Equal((1.0, 3.0, 2.0), (parameters[0], parameters[40], parameters[82]));
    }

    [Fact]
    public void A_name_that_is_not_there_is_refused()
    {
        var optimizer = new Adam { Groups = [new("dense2")] };
        var exception = Assert.Throws<ArgumentException>(() => optimizer.Step(new float[Count], new float[Count], Tensors));
        Assert.StartsWith("No layer and no tensor is named 'dense2'. The network has the layers conv1, dense1 with the tensors conv1.weight, ", exception.Message);
        Assert.Throws<ArgumentException>(() => optimizer.Step(new float[Count], new float[Count]));
    }

    [Theory]
    [InlineData("*", true)]
    [InlineData("d*", true)]
    [InlineData("*1", true)]
    [InlineData("dense1", true)]
    [InlineData("dense1.bias", true)]
    [InlineData("*.bias", true)]
    [InlineData("d*s*s", true)]
    [InlineData("dense1*", true)]
    [InlineData("dense", false)]
    [InlineData("Dense1", false)]
    [InlineData("*.weight", false)]
    [InlineData("de*ens*", false)]
    public void Patterns_name_layers_and_tensors(string pattern, bool expected) =>
        Assert.Equal(expected, NamePatterns.Match([pattern], Tensors[3]));

    [Fact]
    public void Settings_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("momentum", () => new Sgd(1, momentum: 1));
        Assert.Throws<ArgumentException>("nesterov", () => new Sgd(1, nesterov: true));
        Assert.Throws<ArgumentOutOfRangeException>("alpha", () => new RMSProp(alpha: double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>("WeightDecay", () => new Adam { WeightDecay = -1 });
        Assert.Throws<ArgumentOutOfRangeException>("RateFactor", () => new ParameterGroup("a") { RateFactor = double.PositiveInfinity });
        Assert.Throws<ArgumentException>("patterns", () => new ParameterGroup());
    }

    [Fact]
    public void State_is_asked_for_after_the_first_step_and_by_name()
    {
        IOptimizer<float> optimizer = new Adam();
        Assert.Throws<InvalidOperationException>(() => optimizer.State);
        optimizer.Prepare([], 3);
        Assert.Equal("Adam", optimizer.State.Kind);
        Assert.Equal(["exp_avg", "exp_avg_sq"], optimizer.State.Buffers.Select(b => b.Name));
        Assert.Equal(["step", "beta1_power", "beta2_power"], optimizer.State.NumberNames);
        Assert.Throws<ArgumentException>("name", () => optimizer.State["steps"]);
        Assert.Throws<ArgumentException>("parameterCount", () => optimizer.Prepare([], 4));
    }

    private static void Steps(IOptimizer<double> optimizer, double[] parameters, int from, int to)
    {
        for (int step = from; step < to; step++)
        {
            Run(optimizer, parameters, Gradients(step), 29);
        }
    }

    private static void Run<T>(IOptimizer<T> optimizer, T[] parameters, T[] gradients, int length)
        where T : unmanaged
    {
        optimizer.BeginStep();
        for (int first = 0; first < parameters.Length; first += length)
        {
            int count = Math.Min(length, parameters.Length - first);
            optimizer.Update(parameters.AsSpan(first, count), gradients.AsSpan(first, count), first);
        }
    }

    private static void Copy(OptimizerState<double> from, OptimizerState<double> to)
    {
        foreach (var (source, target) in from.Buffers.Zip(to.Buffers))
        {
            source.Values.CopyTo(target.Values, 0);
        }

        foreach (string name in from.NumberNames)
        {
            to[name] = from[name];
        }
    }

    private static double[] Start() => [.. Enumerable.Range(0, Count).Select(i => Math.Sin(i + 1))];

    private static double[] Gradients(int step) => [.. Enumerable.Range(0, Count).Select(i => Math.Cos((3 * i) + (7 * step) + 1))];

    private static float[] Singles(double[] values) => [.. values.Select(value => (float)value)];
}
