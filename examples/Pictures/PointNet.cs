using NetGen;

namespace Pictures;

/// <summary>Classifies points of the plane.</summary>
[Network]
[Input(2)]
[Dense(24), Tanh]
[Dense(24), Tanh]
[Dense(3)]
[SoftmaxCrossEntropy]
public partial class PointNet;
