namespace NetGen.Tests.Code;

/// <summary>Blocks, rounds, examples that fill no tile, partial sums, and random numbers behind sums.</summary>
[Network]
[Input(8, 17, 15)]
[Conv2D(20, 3), ReLU, Dropout(0.25f), Conv2D(20, 3), ReLU, Dropout(0.25f), MaxPool2D(2)]
[Flatten, Dense(144), Dropout(0.5f), ReLU, Dense(2000), ReLU, Dense(130), Tanh, Dense(10)]
[SoftmaxCrossEntropy]
internal sealed partial class TiledNet;
