namespace NetGen.Tests.Training;

/// <summary>The network of <see cref="TrainerGoldenTests"/>.</summary>
[Network(Precision = Precision.Double)]
[Input(3)]
[Dense(4), Tanh, Dense(3), SoftmaxCrossEntropy]
internal sealed partial class GoldenNet;
