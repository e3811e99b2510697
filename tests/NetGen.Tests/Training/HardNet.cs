namespace NetGen.Tests.Training;

/// <summary>A classifier with dropout and a penalty of its own, wide enough that its batches are cut into chunks for several threads.</summary>
[Network]
[Input(48)]
[Dense(192), Tanh, Dropout(0.2f), Dense(96, L2 = 1e-4), LeakyReLU, Dense(5), SoftmaxCrossEntropy]
internal sealed partial class HardNet;
