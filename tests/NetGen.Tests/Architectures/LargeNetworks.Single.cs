// The layers of LargeNetworks.Double.cs in single precision; a test compares the two.
namespace NetGen.Tests.Architectures.SinglePrecision;

/// <summary>The network of the digits example.</summary>
[Network(Precision = Precision.Single, InputGradient = true)]
[Input(1, 28, 28)]
[Conv2D(8, 5), ReLU, MaxPool2D(2)]
[Conv2D(16, 5), ReLU, MaxPool2D(2)]
[Flatten, Dropout(0.25f)]
[Dense(10)]
[SoftmaxCrossEntropy]
internal sealed partial class LargeDigits;

/// <summary>Dense layers just below, at and just above whole vectors and tiles.</summary>
[Network(Precision = Precision.Single, InputGradient = true)]
[Input(31)]
[Dense(64), Tanh]
[Dense(65), GELU]
[Dense(48), SiLU]
[Dense(33), ELU]
[Dense(15), Sigmoid]
[Dense(17), Softplus]
[Dense(16)]
[SoftmaxCrossEntropy(Targets = Targets.Distribution)]
internal sealed partial class LargeDense;

/// <summary>Channels and widths that do not divide by vectors.</summary>
[Network(Precision = Precision.Single, InputGradient = true)]
[Input(5, 14, 13)]
[Conv2D(17, 3), Tanh, MaxPool2D(2)]
[Conv2D(33, 3, Padding = 1), Sigmoid, AvgPool2D(3, Stride = 2, Padding = 1)]
[Conv2D(12, 2, 1, Stride = 2), SELU]
[Flatten, Dense(9)]
[MeanSquaredError]
internal sealed partial class LargeConv;

/// <summary>Two residual blocks and a concatenation.</summary>
[Network(Precision = Precision.Single, InputGradient = true)]
[Input(3, 9, 11)]
[Conv2D(16, 3, Padding = Padding.Same, Name = "a")]
[Softplus, Conv2D(16, 3, Padding = Padding.Same), Tanh(Name = "b")]
[Add("a", "b", Name = "c")]
[Conv2D(16, 3, Padding = Padding.Same, Name = "d"), Conv2D(16, 1, From = "c", Name = "e")]
[Multiply("d", "e", Name = "f")]
[Concat("a", "f"), AvgPool2D(3)]
[Flatten, Dense(20), Tanh, Dense(4)]
[Huber]
internal sealed partial class LargeResidual;

/// <summary>More classes than a few vectors hold.</summary>
[Network(Precision = Precision.Single, InputGradient = true)]
[Input(40)]
[Dense(101), LogSoftmax]
[NegativeLogLikelihood]
internal sealed partial class LargeClasses;
