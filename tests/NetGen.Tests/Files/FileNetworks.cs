namespace NetGen.Tests.Files;

/// <summary>A convolution and a dense layer behind it, whose weights are stored in other orders than PyTorch's.</summary>
[Network, Input(2, 4, 4), Conv2D(3, 3), ReLU, Flatten, Dense(5), SoftmaxCrossEntropy]
internal sealed partial class SmallNet;

/// <summary>The same in double precision.</summary>
[Network(Precision = Precision.Double), Input(2, 4, 4), Conv2D(3, 3), ReLU, Flatten, Dense(5), SoftmaxCrossEntropy]
internal sealed partial class SmallNetDouble;

/// <summary>The same with other sizes, one layer less and one layer more.</summary>
[Network, Input(2, 4, 4), Conv2D(3, 3, Name = "conv2"), ReLU, Flatten, Dense(6), SoftmaxCrossEntropy]
internal sealed partial class OtherNet;
