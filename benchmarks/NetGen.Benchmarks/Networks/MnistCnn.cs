namespace NetGen.Benchmarks.Networks;

/// <summary>The case <c>cnn-mnist</c>: the network of PyTorch's MNIST example.</summary>
[Network]
[Input(1, 28, 28)]
[Conv2D(32, 3), ReLU]
[Conv2D(64, 3), ReLU, MaxPool2D(2), Dropout(0.25f)]
[Flatten, Dense(128), ReLU, Dropout(0.5f)]
[Dense(10)]
[SoftmaxCrossEntropy]
internal partial class MnistCnn;
