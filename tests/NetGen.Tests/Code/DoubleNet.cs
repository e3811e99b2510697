namespace NetGen.Tests.Code;

/// <summary>Lane reductions and tiles in double precision.</summary>
[Network(Precision = Precision.Double)]
[Input(2, 7, 7)]
[Conv2D(5, 3, Padding = 2), Tanh, MaxPool2D(3, Stride = 2, Padding = 1), Flatten, Dense(33), SiLU, Dense(21), Softmax]
[MeanSquaredError]
internal sealed partial class DoubleNet;
