namespace NetGen.Benchmarks.Networks;

/// <summary>The case <c>cnn-stride</c>: strides in the place of poolings.</summary>
[Network]
[Input(1, 28, 28)]
[Conv2D(16, 5, Stride = 2), ReLU]
[Conv2D(32, 3, Stride = 2), ReLU]
[Flatten, Dense(64), ReLU]
[Dense(10)]
[SoftmaxCrossEntropy]
internal partial class StrideCnn;
