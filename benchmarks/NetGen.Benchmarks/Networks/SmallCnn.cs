namespace NetGen.Benchmarks.Networks;

/// <summary>The case <c>cnn-small</c>.</summary>
[Network]
[Input(1, 28, 28)]
[Conv2D(8, 3), ReLU, MaxPool2D(2)]
[Conv2D(16, 3), ReLU, MaxPool2D(2)]
[Flatten, Dense(10)]
[SoftmaxCrossEntropy]
internal partial class SmallCnn;
