namespace NetGen.Tests.Gradients.SinglePrecision;

/// <summary>Dense layers change their parameters at once, convolutions last.</summary>
[Network(Precision = Precision.Single)]
[Input(3, 12, 11)]
[Conv2D(24, 3), ReLU, MaxPool2D(2), Dropout(0.25f)]
[Conv2D(16, 3, Padding = 1), PReLU]
[Flatten, Dense(100), ReLU, Dropout(0.5f), Dense(37, Bias = false), Tanh, Dense(10)]
[SoftmaxCrossEntropy]
internal sealed partial class Descending;

/// <summary>Weights that two layers share are read after they got their first gradient, and get a second one.</summary>
[Network(Precision = Precision.Single)]
[Input(20)]
[Dense(20, Name = "a"), PReLU, Dense(20, Share = "a"), Tanh(Name = "t"), Dense(20, Name = "b"), Add("t", "b"), ReLU, Dense(3)]
[MeanSquaredError]
internal sealed partial class DescendingShared;

/// <summary>Written out.</summary>
[Network(Precision = Precision.Single)]
[Input(2)]
[Dense(3), Tanh, Dense(2)]
[SquaredError]
internal sealed partial class DescendingSmall;
