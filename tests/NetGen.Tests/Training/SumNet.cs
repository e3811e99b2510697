namespace NetGen.Tests.Training;

/// <summary>A linear model whose loss is the sum over the examples.</summary>
[Network(Precision = Precision.Double)]
[Input(1)]
[Dense(1), SquaredError(Reduction = Reduction.Sum)]
internal sealed partial class SumNet;
