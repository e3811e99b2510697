namespace NetGen.Tests.Optimizers;

/// <summary>Every optimiser with every option that changes what it computes.</summary>
internal static class OptimizerKinds
{
    private static readonly Dictionary<string, Func<IReadOnlyList<ParameterGroup>, Optimizer>> Kinds = new()
    {
        ["sgd"] = groups => new Sgd(0.1) { Groups = groups },
        ["sgd momentum"] = groups => new Sgd(0.1, momentum: 0.9, dampening: 0.2) { Groups = groups, WeightDecay = 0.1 },
        ["sgd nesterov"] = groups => new Sgd(0.1, momentum: 0.9, nesterov: true) { Groups = groups, Maximize = true },
        ["adagrad"] = groups => new AdaGrad(initialSum: 0.1) { Groups = groups },
        ["adadelta"] = groups => new AdaDelta { Groups = groups },
        ["rmsprop"] = groups => new RMSProp { Groups = groups },
        ["rmsprop momentum"] = groups => new RMSProp(momentum: 0.5) { Groups = groups },
        ["rmsprop centered"] = groups => new RMSProp(centered: true, epsilon: 0.1) { Groups = groups },
        ["rmsprop both"] = groups => new RMSProp(momentum: 0.5, centered: true, epsilon: 0.1) { Groups = groups, WeightDecay = 0.1 },
        ["adam"] = groups => new Adam { Groups = groups },
        ["adam amsgrad"] = groups => new Adam(amsGrad: true) { Groups = groups, WeightDecay = 0.1 },
        ["adamw"] = groups => new AdamW { Groups = groups },
        ["nadam"] = groups => new NAdam { Groups = groups },
        ["radam"] = groups => new RAdam(beta2: 0.9) { Groups = groups },
        ["lion"] = groups => new Lion { Groups = groups, WeightDecay = 0.1 },
    };

    public static IEnumerable<string> Names => Kinds.Keys;

    public static Optimizer Make(string name, params ParameterGroup[] groups) => Kinds[name](groups);
}
