using NetGen;

namespace Polynomial;

/// <summary>A polynomial of degree 2 as a network: its three coefficients are what is learned.</summary>
[Network(Precision = Precision.Double)]
[Input(1)]
[Formula("y[i] = w2*x[i]^2 + w1*x[i] + w0", "w0, w1, w2: 0", Name = "polynomial")]
[MeanSquaredError]
public partial class PolynomialNet;
