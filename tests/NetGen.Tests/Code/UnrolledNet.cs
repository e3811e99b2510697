namespace NetGen.Tests.Code;

/// <summary>Written out number by number, as far as the budget allows.</summary>
[Network(Unroll = Unroll.Full)]
[Input(20)]
[Dense(16), Tanh, Dense(12), ReLU, Dense(5)]
[SoftmaxCrossEntropy]
internal sealed partial class UnrolledNet;
