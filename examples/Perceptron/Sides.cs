using NetGen;

namespace Perceptron;

/// <summary>A perceptron with two inputs: on which side of a line a point is, 1 or −1.</summary>
[Network]
[Input(2)]
[Dense(1), Sign]
public partial class Sides;
