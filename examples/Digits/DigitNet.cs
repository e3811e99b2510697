using NetGen;

namespace Digits;

/// <summary>A small convolutional network for 28×28 digits; NetGen writes its other half while this compiles.</summary>
[Network]
[Input(1, 28, 28)]
[Conv2D(16, 5), ReLU, MaxPool2D(2)]
[Conv2D(32, 5), ReLU, MaxPool2D(2)]
[Flatten, Dropout(0.25f)]
[Dense(10)]
[SoftmaxCrossEntropy]
public partial class DigitNet;
