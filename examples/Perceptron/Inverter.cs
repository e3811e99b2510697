using NetGen;

namespace Perceptron;

/// <summary>A McCulloch–Pitts neuron with one input.</summary>
[Network]
[Input(1)]
[Dense(1), Step]
public partial class Inverter;
