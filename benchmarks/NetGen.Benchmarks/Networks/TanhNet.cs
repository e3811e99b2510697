namespace NetGen.Benchmarks.Networks;

/// <summary>The case <c>tanh-100-37-13</c>: widths that no vector length divides.</summary>
[Network]
[Input(100)]
[Dense(37), Tanh]
[Dense(13), Tanh]
[MeanSquaredError]
internal partial class TanhNet;
