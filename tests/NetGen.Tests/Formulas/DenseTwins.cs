namespace NetGen.Tests.Formulas;

/// <summary>A dense layer of the catalogue.</summary>
[Network]
[Input(20), Dense(30), ReLU, Dense(2)]
internal sealed partial class DenseByName;

/// <summary>The same as a formula.</summary>
[Network]
[Input(20), Formula("z[o] = sum(i, w[o,i] * x[i]) + b[o]", "o < 30", "w, b"), ReLU, Formula("z[o] = sum(i, w[o,i] * x[i]) + b[o]", "o < 2", "w, b")]
internal sealed partial class DenseByFormula;
