namespace NetGen.Tests.Penalties;

[Network]
[Input(2, 6, 6), Conv2D(5, 3, L1 = 1e-3, MaxNorm = 2.5), ReLU, Flatten, Dense(4, L2 = 1e-4), Tanh, Dense(3, Bias = false), SoftmaxCrossEntropy]
internal partial class PenalizedNet;
