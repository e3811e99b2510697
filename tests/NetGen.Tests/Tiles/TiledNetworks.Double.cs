// The layers of TiledNetworks.Single.cs in double precision; a test compares the two.
namespace NetGen.Tests.Tiles.DoublePrecision;

/// <summary>Weights that exceed the caches: with blocks, and with a prime number of terms.</summary>
[Network(Precision = Precision.Double, InputGradient = true)]
[Input(700)]
[Dense(200), Tanh]
[Dense(661), Tanh]
[Dense(97, Bias = false)]
[SquaredError]
internal sealed partial class TiledBlocks;

/// <summary>Odd numbers of vectors, and the widest tiles.</summary>
[Network(Precision = Precision.Double, InputGradient = true)]
[Input(2000)]
[Dense(96), Tanh]
[Dense(144), Tanh]
[Dense(2000), Tanh]
[Dense(33), Tanh]
[Dense(81, Bias = false)]
[SquaredError]
internal sealed partial class TiledWidths;

/// <summary>Images for rounds of a few examples, with a large dense layer behind them.</summary>
[Network(Precision = Precision.Double, InputGradient = true)]
[Input(3, 17, 14)]
[Conv2D(20, 3, Padding = Padding.Same), Tanh, MaxPool2D(2)]
[Conv2D(32, 3), ReLU]
[Conv2D(24, 3, Padding = 1), Tanh, AvgPool2D(2, Stride = 1)]
[Flatten, Dense(240), Tanh, Dense(9)]
[SquaredError]
internal sealed partial class TiledRounds;

/// <summary>A kernel that exceeds the caches, and kernels that are not square.</summary>
[Network(Precision = Precision.Double, InputGradient = true)]
[Input(48, 7, 6)]
[Conv2D(128, 5, Padding = Padding.Same), Tanh]
[Conv2D(20, 3, 2, Bias = false), Tanh]
[Conv2D(5, 1, 3, Stride = 2)]
[SquaredError]
internal sealed partial class TiledKernels;

/// <summary>Shared weights, strides, and sums of several gradients.</summary>
[Network(Precision = Precision.Double, InputGradient = true)]
[Input(16, 9, 10)]
[Conv2D(16, 3, Padding = Padding.Same, Name = "a")]
[Tanh(Name = "t")]
[Conv2D(16, 3, Padding = Padding.Same, Share = "a", Name = "b")]
[Conv2D(16, 5, Padding = 2, From = "t", Name = "c")]
[Add("b", "c"), ReLU(Name = "d")]
[Conv2D(24, 3, Stride = 2, From = "d", Name = "e")]
[Conv2D(17, 3, Stride = 2, From = "d", Name = "f")]
[Concat("e", "f"), Tanh]
[Conv2D(12, 3, 2, Stride = 3, Padding = 1), Tanh]
[Flatten, Dense(3)]
[SquaredError]
internal sealed partial class TiledJoins;

/// <summary>Dropout inside rounds, behind tiles and in front of them.</summary>
[Network(Precision = Precision.Double, InputGradient = true)]
[Input(3, 17, 14)]
[Dropout(0.2f), Conv2D(20, 3, Padding = Padding.Same), Tanh, Dropout(0.25f), MaxPool2D(2)]
[Conv2D(32, 3), ReLU, Dropout(0.25f)]
[Flatten, Dense(144), Dropout(0.5f), ReLU]
[Dense(40), Dropout(0.5f), Tanh]
[Dense(9)]
[SquaredError(Reduction = Reduction.Sum)]
internal sealed partial class TiledDropout;

/// <summary>Widths that vectors of one and a half or two and a half registers fill, and nearly fill.</summary>
[Network(Precision = Precision.Double, InputGradient = true)]
[Input(2, 13, 12)]
[Conv2D(24, 3), Tanh, Conv2D(40, 3, Padding = 1), ReLU, MaxPool2D(2)]
[Conv2D(21, 2), ReLU, Flatten]
[Dense(72), Tanh, Dense(37), ReLU, Dense(200), Tanh, Dense(38)]
[SquaredError]
internal sealed partial class TiledHalves;
