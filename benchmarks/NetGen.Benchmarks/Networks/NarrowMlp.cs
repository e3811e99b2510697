namespace NetGen.Benchmarks.Networks;

/// <summary>The case <c>mlp-64-64-64-64-64-64-10</c>: deep and narrow.</summary>
[Network]
[Input(64)]
[Dense(64), ReLU]
[Dense(64), ReLU]
[Dense(64), ReLU]
[Dense(64), ReLU]
[Dense(64), ReLU]
[Dense(10)]
[SoftmaxCrossEntropy]
internal partial class NarrowMlp;
