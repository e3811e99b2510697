namespace NetGen.Benchmarks.Networks;

/// <summary>The case <c>mlp-512-512-512-10</c>.</summary>
[Network]
[Input(512)]
[Dense(512), ReLU]
[Dense(512), ReLU]
[Dense(10)]
[SoftmaxCrossEntropy]
internal partial class SquareMlp;
