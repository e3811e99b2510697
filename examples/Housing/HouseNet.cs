using NetGen;

namespace Housing;

/// <summary>Estimates a price from thirteen properties of a neighbourhood.</summary>
[Network]
[Input(13)]
[Dense(32), Tanh]
[Dense(1)]
[MeanSquaredError]
public partial class HouseNet;
