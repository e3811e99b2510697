using NetGen;

namespace Iris;

/// <summary>A network with one hidden layer.</summary>
[Network]
[Input(4)]
[Dense(16), Tanh]
[Dense(3)]
[SoftmaxCrossEntropy]
public partial class IrisMlp;
