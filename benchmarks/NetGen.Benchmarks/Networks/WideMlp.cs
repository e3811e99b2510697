namespace NetGen.Benchmarks.Networks;

/// <summary>The case <c>mlp-2048-1024-10</c>: parameters that no core's own cache holds.</summary>
[Network]
[Input(2048)]
[Dense(1024), ReLU]
[Dense(10)]
[SoftmaxCrossEntropy]
internal partial class WideMlp;
