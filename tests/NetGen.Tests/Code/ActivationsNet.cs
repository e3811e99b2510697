namespace NetGen.Tests.Code;

/// <summary>Every activation in sizes that fill whole tiles, so that each is compiled in its vector form.</summary>
[Network]
[Input(3, 9, 9)]
[Conv2D(16, 3, Padding = 1), GELU, Conv2D(12, 3, Stride = 2), ELU, AvgPool2D(3, Stride = 1), SELU]
[Flatten, Dense(100), Tanh, Dense(96), Sigmoid, Dense(80), Softplus, Dense(64), SiLU, Dense(50), LeakyReLU, Dense(48), PReLU]
[Dense(40), LogSoftmax, NegativeLogLikelihood]
internal sealed partial class ActivationsNet;
