namespace NetGen.Tests.Code;

/// <summary>Widths that vectors of one and a half or two and a half registers fill.</summary>
[Network]
[Input(3, 14, 14)]
[Conv2D(24, 5), ReLU, Conv2D(40, 3, Padding = 1), Tanh, MaxPool2D(2)]
[Flatten, Dense(72), ReLU, Dense(200), Sigmoid, Dense(37), ReLU, Dense(24)]
[SoftmaxCrossEntropy]
internal sealed partial class HalvesNet;
