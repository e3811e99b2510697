using NetGen;

namespace LogisticRegression;

/// <summary>Logistic regression: one neuron with a sigmoid, which the loss contains. L2 keeps the coefficients small.</summary>
[Network]
[Input(9)]
[Dense(1, L2 = 1e-3)]
[BinaryCrossEntropy]
public partial class TumourNet;
