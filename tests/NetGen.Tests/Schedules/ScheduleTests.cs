namespace NetGen.Tests.Schedules;

/// <summary>
/// Against PyTorch 1.13: <c>for i in range(n): out.append(o.param_groups[0]['lr']); o.step(); s.step()</c> with
/// <c>o = SGD([p], lr=1.0)</c> and the schedulers named at the tests.
/// </summary>
public sealed class ScheduleTests
{
    /// <summary>StepLR(o, 3, 0.5), one scheduler step per epoch.</summary>
    [Fact]
    public void Step() => CheckEpochs(
        LearningRateSchedule.Step(3, 0.5),
        [1.0, 1.0, 1.0, 0.5, 0.5, 0.5, 0.25, 0.25, 0.25, 0.125, 0.125, 0.125, 0.0625]);

    /// <summary>MultiStepLR(o, [2, 5, 9], 0.1).</summary>
    [Fact]
    public void MultiStep() => CheckEpochs(
        LearningRateSchedule.MultiStep(0.1, 2, 5, 9),
        [1.0, 1.0, 0.1, 0.1, 0.1, 0.01, 0.01, 0.01, 0.01, 0.001, 0.001, 0.001, 0.001]);

    /// <summary>ExponentialLR(o, 0.9).</summary>
    [Fact]
    public void Exponential() => CheckEpochs(
        LearningRateSchedule.Exponential(0.9),
        [1.0, 0.9, 0.81, 0.7290000000000001, 0.6561000000000001, 0.5904900000000002, 0.5314410000000002, 0.47829690000000014]);

    /// <summary>PolynomialLR(o, total_iters=10, power=2.0).</summary>
    [Fact]
    public void Polynomial() => CheckSteps(
        LearningRateSchedule.Polynomial(2),
        10,
        [1.0, 0.81, 0.64, 0.49, 0.36, 0.25, 0.16, 0.09, 0.04, 0.01, 0.0, 0.0]);

    /// <summary>CosineAnnealingLR(o, 12, eta_min=0.1).</summary>
    [Fact]
    public void Cosine() => CheckSteps(
        LearningRateSchedule.Cosine(0.1),
        12,
        [1.0, 0.9846666218300807, 0.9397114317029974, 0.8681980515339462, 0.775, 0.6664685702961343, 0.55, 0.4335314297038657, 0.325, 0.23180194846605368, 0.1602885682970026, 0.11533337816991932, 0.1]);

    /// <summary>CosineAnnealingWarmRestarts(o, 2, T_mult=2, eta_min=0.1).</summary>
    [Fact]
    public void Cosine_restarts() => CheckEpochs(
        LearningRateSchedule.CosineRestarts(2, 2, 0.1),
        [1.0, 0.55, 1.0, 0.8681980515339464, 0.55, 0.23180194846605365, 1.0, 0.9657457896300791, 0.8681980515339464, 0.7222075445642904, 0.55, 0.3777924554357096, 0.23180194846605365]);

    /// <summary>OneCycleLR(o, max_lr=1.0, total_steps=13, pct_start=0.3).</summary>
    [Fact]
    public void One_cycle() => CheckSteps(
        LearningRateSchedule.OneCycle(),
        13,
        [0.04, 0.29516394846410077, 0.7893697913739435, 0.9997020714672542, 0.9643782625501709, 0.8742558770640542, 0.7399697791049373, 0.5773663579364711, 0.4056335797487326, 0.24503671767014096, 0.11452695450885979, 0.029505054314122554, 4e-6]);

    /// <summary>LinearLR(o, start_factor=0.25, total_iters=5).</summary>
    [Fact]
    public void Warm_up() => CheckSteps(LearningRateSchedule.WarmUp(5, 0.25), 20, [0.25, 0.4, 0.55, 0.7, 0.85, 1.0, 1.0, 1.0]);

    /// <summary>SequentialLR(o, [LinearLR(o, start_factor=0.1, total_iters=4), CosineAnnealingLR(o, 8)], milestones=[4]).</summary>
    [Fact]
    public void Warm_up_then_cosine() => CheckSteps(
        LearningRateSchedule.WarmUp(4, 0.1).Then(LearningRateSchedule.Cosine()),
        12,
        [0.1, 0.325, 0.55, 0.775, 1.0, 0.9619397662556434, 0.8535533905932737, 0.6913417161825449, 0.5, 0.30865828381745514, 0.14644660940672627, 0.03806023374435664]);

    /// <summary>ReduceLROnPlateau(o, factor=0.5, patience=1, threshold=0.01, cooldown=1, min_lr=0.2), saved and loaded half-way.</summary>
    [Fact]
    public void On_plateau()
    {
        double[] losses = [1.0, 0.9, 0.899, 0.898, 0.897, 0.896, 0.895, 0.5, 0.6, 0.6, 0.6, double.NaN, 0.6, 0.6, 0.6];
        double[] expected = [1.0, 1.0, 1.0, 0.5, 0.5, 0.5, 0.25, 0.25, 0.25, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2];
        LearningRateSchedule schedule = Plateau();
        for (int epoch = 0; epoch < losses.Length; epoch++)
        {
            schedule.Observe(losses[epoch]);
            Assert.Equal(expected[epoch], schedule.Factor(default));
            LearningRateSchedule copy = LearningRateSchedule.Constant().Times(Plateau());
            schedule.Numbers.CopyTo(copy.Numbers);
            schedule = copy;
        }

        schedule.Reset();
        Assert.Equal(1, schedule.Factor(default));

        static LearningRateSchedule Plateau() => LearningRateSchedule.OnPlateau(0.5, patience: 1, threshold: 0.01, cooldown: 1, least: 0.2);
    }

    [Fact]
    public void Products_and_sequences()
    {
        var half = LearningRateSchedule.Constant(0.5);
        CheckSteps(half.Times(LearningRateSchedule.Polynomial()), 4, [0.5, 0.375, 0.25, 0.125, 0]);
        var sequence = LearningRateSchedule.Sequence((half, 2), (LearningRateSchedule.Polynomial(), 4), (LearningRateSchedule.Constant(0.125), 0));
        CheckSteps(sequence, 10, [0.5, 0.5, 1, 0.75, 0.5, 0.25, 0.125, 0.125]);
    }

    [Fact]
    public void Rounding_of_the_epoch_moves_no_milestone() =>
        Assert.Equal(0.1, LearningRateSchedule.Step(3).Factor(new ScheduleTime(30, 30 * 0.1 * 0.99999999999999, 100, 10)));

    [Fact]
    public void Factors_allocate_nothing()
    {
        var schedule = LearningRateSchedule.WarmUp(4).Then(LearningRateSchedule.Cosine().Times(LearningRateSchedule.CosineRestarts(1)));
        long before = 0;
        for (int i = 0; i < 6; i++)
        {
            before = i == 3 ? GC.GetAllocatedBytesForCurrentThread() : before;
            schedule.Factor(new ScheduleTime(5 + i, 0.3 * i, 100, 4));
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Settings_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("epochs", () => LearningRateSchedule.Step(0));
        Assert.Throws<ArgumentException>("epochs", () => LearningRateSchedule.MultiStep(0.1, 3, 2));
        Assert.Throws<ArgumentOutOfRangeException>("power", () => LearningRateSchedule.Polynomial(0));
        Assert.Throws<ArgumentOutOfRangeException>("rise", () => LearningRateSchedule.OneCycle(1));
        Assert.Throws<ArgumentOutOfRangeException>("growth", () => LearningRateSchedule.CosineRestarts(1, 0));
        Assert.Throws<ArgumentException>("parts", () => LearningRateSchedule.Sequence());
        Assert.Throws<ArgumentException>("parts", () => LearningRateSchedule.OnPlateau().Times(LearningRateSchedule.OnPlateau()));
    }

    private static void CheckEpochs(LearningRateSchedule schedule, double[] expected)
    {
        for (int epoch = 0; epoch < expected.Length; epoch++)
        {
            Assert.Equal(expected[epoch], schedule.Factor(new ScheduleTime(5 * epoch, epoch, 5 * expected.Length, expected.Length)), 1e-14);
        }
    }

    private static void CheckSteps(LearningRateSchedule schedule, int total, double[] expected)
    {
        for (int step = 0; step < expected.Length; step++)
        {
            Assert.Equal(expected[step], schedule.Factor(new ScheduleTime(step, step / 4.0, total, total / 4.0)), 1e-14);
        }
    }
}
