using NetGen;

namespace Pictures;

/// <summary>A function of one variable, made of forty soft steps.</summary>
[Network(Precision = Precision.Double)]
[Input(1)]
[Dense(40), Tanh]
[Dense(1)]
[MeanSquaredError]
public partial class CurveNet;
