namespace NetGen.Tests.Inference;

[Network, Input(2), Dense(3), Tanh, Dense(1), BinaryCrossEntropy]
internal sealed partial class SingleOutputNet;
