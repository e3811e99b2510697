namespace NetGen.Benchmarks.Networks;

/// <summary>The case <c>cnn-cifar</c>: padded convolutions over colour images.</summary>
[Network]
[Input(3, 32, 32)]
[Conv2D(32, 3, Padding = 1), ReLU]
[Conv2D(32, 3, Padding = 1), ReLU, MaxPool2D(2)]
[Conv2D(64, 3, Padding = 1), ReLU, MaxPool2D(2)]
[Flatten, Dense(10)]
[SoftmaxCrossEntropy]
internal partial class CifarCnn;
