namespace NetGen.Generator.Layers;

/// <summary>All kinds of layers.</summary>
internal static class Catalogue
{
    public static IReadOnlyList<Layer> Entries { get; } =
    [
        new InputLayer(),
        new DenseLayer(),
        new Conv2DLayer(),
        new MaxPool2DLayer(),
        new AvgPool2DLayer(),
        new FlattenLayer(),
        new DropoutLayer(),
        new AddLayer(),
        new MultiplyLayer(),
        new ConcatLayer(),
        new SoftmaxLayer(),
        new LogSoftmaxLayer(),
        new FormulaLayer(),

        new IdentityLayer(),
        new StepLayer(),
        new SignLayer(),
        new SigmoidLayer(),
        new TanhLayer(),
        new ReLULayer(),
        new LeakyReLULayer(),
        new PReLULayer(),
        new ELULayer(),
        new SELULayer(),
        new GELULayer(),
        new SiLULayer(),
        new SoftplusLayer(),
        new MapLayer(),

        new MeanSquaredErrorLayer(),
        new SquaredErrorLayer(),
        new MeanAbsoluteErrorLayer(),
        new HuberLayer(),
        new SoftmaxCrossEntropyLayer(),
        new NegativeLogLikelihoodLayer(),
        new CrossEntropyLayer(),
        new BinaryCrossEntropyLayer(),
        new HingeLayer(),
        new PerceptronCriterionLayer(),
        new LossLayer(),
    ];

    private static readonly Dictionary<string, Layer> ByKind = Entries.ToDictionary(l => l.Kind);

    /// <summary>The entry of an attribute, by its name without <c>Attribute</c>; null where there is none.</summary>
    public static Layer? Find(string kind) => ByKind.TryGetValue(kind, out var layer) ? layer : null;
}
