namespace NetGen.Benchmarks.Networks;

/// <summary>The case <c>mlp-200-100-50-10</c>.</summary>
[Network]
[Input(200)]
[Dense(100), ReLU]
[Dense(50), ReLU]
[Dense(10)]
[SoftmaxCrossEntropy]
internal partial class PyramidMlp;
