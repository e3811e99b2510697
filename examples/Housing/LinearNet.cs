using NetGen;

namespace Housing;

/// <summary>Linear regression: one neuron without an activation.</summary>
[Network]
[Input(13)]
[Dense(1)]
[MeanSquaredError]
public partial class LinearNet;
