using NetGen;

namespace Xor;

/// <summary>Two hidden units are enough for XOR, if they are not linear.</summary>
[Network]
[Input(2)]
[Dense(2), ReLU]
[Dense(1)]
public partial class XorByHand;
