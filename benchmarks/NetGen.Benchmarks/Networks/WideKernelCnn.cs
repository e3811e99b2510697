namespace NetGen.Benchmarks.Networks;

/// <summary>The case <c>cnn-wide-kernel</c>: large kernels, and channels that fill no whole vectors.</summary>
[Network]
[Input(1, 28, 28)]
[Conv2D(24, 7), ReLU, MaxPool2D(2)]
[Conv2D(40, 5, Padding = 2), ReLU, MaxPool2D(2)]
[Flatten, Dense(10)]
[SoftmaxCrossEntropy]
internal partial class WideKernelCnn;
