namespace NetGen.Tests.Formulas;

/// <summary>y = w2·x² + w1·x + w0, the polynomial regression of the lecture notes.</summary>
[Network(Precision = Precision.Double)]
[Input(1)]
[Formula("y[i] = w2*x[i]^2 + w1*x[i] + w0", "w0, w1, w2")]
[MeanSquaredError]
internal sealed partial class Parabola;
