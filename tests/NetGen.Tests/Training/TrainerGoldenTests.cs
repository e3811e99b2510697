namespace NetGen.Tests.Training;

/// <summary>Whole runs with everything at once, number by number against PyTorch 1.13.</summary>
public sealed class TrainerGoldenTests
{
    // import torch, math
    // torch.set_default_dtype(torch.float64)
    // def run(make, clip, norm, gamma, decay):
    //     x = torch.tensor([[math.sin(1 + 3*n + i) for i in range(3)] for n in range(18)])
    //     t = torch.tensor([(n * n + 1) % 3 for n in range(18)])
    //     own = torch.tensor([0.5 + (n % 4) for n in range(18)])
    //     w = own * torch.tensor([1.0, 0.25, 2.0])[t]
    //     shapes = [(4, 3), (4,), (3, 4), (3,)]
    //     p = [torch.tensor([0.5 * math.cos(1 + k + 7 * j) for k in range(math.prod(s))]).reshape(s).requires_grad_() for j, s in enumerate(shapes)]
    //     opt = make(p); rate = opt.param_groups[0]['lr']; average, steps = None, 0
    //     for epoch in range(5):
    //         for first in range(0, 18, 5):
    //             opt.param_groups[0]['lr'] = rate * gamma ** epoch
    //             b = slice(first, first + 5)
    //             z = torch.tanh(x[b] @ p[0].T + p[1]) @ p[2].T + p[3]
    //             loss = (torch.nn.functional.cross_entropy(z, t[b], reduction='none') * w[b]).sum() / w[b].sum()
    //             loss = loss + sum(1e-3 * q.abs().sum() + 2e-3 * (q * q).sum() for q in (p[0], p[2]))
    //             opt.zero_grad(); loss.backward()
    //             if norm: torch.nn.utils.clip_grad_norm_(p, clip)
    //             else: torch.nn.utils.clip_grad_value_(p, clip)
    //             opt.step(); steps += 1
    //             now = [q.detach().clone() for q in p]
    //             part = 1 - decay if decay else 1 / steps
    //             average = now if average is None else [a + part * (n - a) for a, n in zip(average, now)]
    //     print(', '.join(repr(v) for a in average for v in a.flatten().tolist()), '| loss', repr(loss.item()))
    // run(lambda p: torch.optim.Adam(p, lr=0.05), 0.3, True, 0.9, 0.8)
    // run(lambda p: torch.optim.SGD(p, lr=0.2, momentum=0.9, nesterov=True, weight_decay=0.01), 0.05, False, 0.7, None)
    private static readonly double[] AdamParameters =
    [
        0.09930309892235721, -0.15753286708760675, -0.40640348905126744, -0.06857645219709993, 0.25062848413535976, 0.4599237930499665,
        0.6639646240794986, -0.054500817284398616, -0.5805918818715908, -0.22445800907136676, -0.009896984233776733, 0.3475654171290572,
        -0.573559500914056, -0.16904750225886653, 0.12182786957349039, 0.48619315715954087, 0.03876247246839437, 0.10287312559597299,
        -0.006318126216574502, 0.020031390120121825, 0.5496486529463901, 0.4469024473166968, 0.05939686327591169, -0.503196529617556,
        -0.5193093110389856, -0.264974790400244, 0.19757808294491352, 0.5102765299882999, -1.161697918284708, -0.7307561786319747,
        0.8474053504948603,
    ];

    private static readonly double[] SgdParameters =
    [
        0.16586796554363262, -0.19965063102587108, -0.41554586093951795, -0.2799259530024606, 0.17344974607164904, 0.47725735416404985,
        0.46500203710635213, -0.053274275733109264, -0.4964686450706288, -0.29953132433931406, 0.009552886609500039, 0.3574204486389119,
        -0.3430072359913999, -0.22516734193030602, -0.0800418317166961, 0.2708670465352296, -0.24031490786716053, -0.15489485225046684,
        0.009169639846135176, 0.2742458312350386, 0.4780915696692708, 0.3831242591771809, -0.15268288260313762, -0.4010071107312794,
        -0.3264000746063935, -0.0830071823212685, 0.2960995385966584, 0.2946056208175049, -0.7960154310918602, -0.5331777683596579,
        0.5269086651161309,
    ];

    [Fact]
    public void Weights_class_weights_norm_clipping_schedule_penalty_and_exponential_average()
    {
        var optimizer = new Adam(0.05);
        Compare(AdamParameters, 0.5745988560251444, optimizer, GradientClipping.Norm(0.3), 0.9, WeightAverage.Exponential(0.8));
    }

    [Fact]
    public void Nesterov_with_weight_decay_value_clipping_schedule_penalty_and_plain_average()
    {
        var optimizer = new Sgd(0.2, momentum: 0.9, nesterov: true) { WeightDecay = 0.01 };
        Compare(SgdParameters, 0.607093129327535, optimizer, GradientClipping.Value(0.05), 0.7, WeightAverage.Plain());
    }

    private static void Compare(double[] expected, double loss, Optimizer optimizer, GradientClipping clipping, double gamma, WeightAverage averaging)
    {
        var net = new GoldenNet(0);
        for (int tensor = 0; tensor < GoldenNet.ParameterTensors.Count; tensor++)
        {
            for (int i = 0; i < GoldenNet.ParameterTensors[tensor].Length; i++)
            {
                net.Parameters[GoldenNet.ParameterTensors[tensor].PlaceOf(i)] = 0.5 * Math.Cos(1 + i + (7 * tensor));
            }
        }

        FitResult fit = Trainer.Fit(net, Data(), optimizer, new FitOptions
        {
            Epochs = 5,
            BatchSize = 5,
            Shuffle = false,
            ClassWeights = [1, 0.25, 2],
            Penalties = [new Penalty { L1 = 1e-3, L2 = 2e-3 }],
            Clipping = clipping,
            Schedule = LearningRateSchedule.Exponential(gamma),
            Averaging = averaging,
        });
        double[] found = [.. GoldenNet.ParameterTensors.SelectMany(t => Enumerable.Range(0, t.Length).Select(t.PlaceOf)).Select(place => net.Parameters[place])];
        Assert.All(found.Zip(expected), pair => Assert.Equal(pair.Second, pair.First, 1e-12));
        Assert.Equal(20, fit.Steps.Count);
        Assert.Equal((float)loss, fit.Steps.Losses[^1], 1e-6f);
    }

    private static Dataset<double, int> Data()
    {
        double[] inputs = [.. Enumerable.Range(0, 18 * 3).Select(k => Math.Sin(1 + (3 * (k / 3)) + (k % 3)))];
        int[] classes = [.. Enumerable.Range(0, 18).Select(n => ((n * n) + 1) % 3)];
        double[] weights = [.. Enumerable.Range(0, 18).Select(n => 0.5 + (n % 4))];
        return new(inputs, 3, classes, 1, weights);
    }
}
