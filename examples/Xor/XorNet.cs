using NetGen;

namespace Xor;

/// <summary>A 2-2-1 network that learns XOR.</summary>
[Network]
[Input(2)]
[Dense(2), Tanh]
[Dense(1)]
[BinaryCrossEntropy]
public partial class XorNet;
