namespace NetGen.Benchmarks.Networks;

/// <summary>The case <c>mlp-1000-300-100-10</c>.</summary>
[Network]
[Input(1000)]
[Dense(300), ReLU]
[Dense(100), ReLU]
[Dense(10)]
[SoftmaxCrossEntropy]
internal partial class LargeMlp;
