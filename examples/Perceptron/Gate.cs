using NetGen;

namespace Perceptron;

/// <summary>A McCulloch–Pitts neuron with two inputs: 1 if w·x + b ≥ 0, else 0.</summary>
[Network]
[Input(2)]
[Dense(1), Step]
public partial class Gate;
