namespace NetGen.Benchmarks.Networks;

/// <summary>The case <c>mlp-784-128-10</c>.</summary>
[Network]
[Input(784)]
[Dense(128), ReLU]
[Dense(10)]
[SoftmaxCrossEntropy]
internal partial class Mlp;
