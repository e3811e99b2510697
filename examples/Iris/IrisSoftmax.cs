using NetGen;

namespace Iris;

/// <summary>Softmax regression: one linear layer, whose outputs softmax makes probabilities.</summary>
[Network]
[Input(4)]
[Dense(3)]
[SoftmaxCrossEntropy]
public partial class IrisSoftmax;
