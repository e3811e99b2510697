namespace NetGen.Benchmarks.Networks;

/// <summary>The case <c>xor</c>: a step takes next to no arithmetic, so what remains is what a call costs.</summary>
[Network]
[Input(2)]
[Dense(2), Tanh]
[Dense(1), Sigmoid]
[MeanSquaredError]
internal partial class Xor;
