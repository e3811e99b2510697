// Networks that the tests of the generated surface use. The linear ones are linear on purpose.
#pragma warning disable NG0502, NG0503
namespace NetGen.Tests.Surface;

/// <summary>3-4-2 of the lecture notes.</summary>
[Network, Input(3), Dense(4), ReLU, Dense(2)]
internal sealed partial class Net342;

/// <summary>3-4-4-2 of the lecture notes.</summary>
[Network, Input(3), Dense(4), ReLU, Dense(4), ReLU, Dense(2)]
internal sealed partial class Net3442;

[Network, Input(2), Dense(2), ReLU, Dense(1)]
internal sealed partial class HandmadeXor;

[Network(Precision = Precision.Double), Input(2), Dense(1), MeanSquaredError]
internal sealed partial class LinearXor;

[Network, Input(2), Dense(2), Tanh, Dense(1), BinaryCrossEntropy]
internal sealed partial class TrainedXor;

/// <summary>h_C(h_A(x), h_B(x)) out of three perceptrons.</summary>
[Network, Input(2), Dense(2), Sign, Dense(1), Sign]
internal sealed partial class ThreePerceptrons;

/// <summary>McCulloch and Pitts.</summary>
[Network, Input(2), Dense(1), Step]
internal sealed partial class Gate;

[Network, Input(2), Dense(1, Bias = false, WeightInitializer = Initializer.Zeros), PerceptronCriterion]
internal sealed partial class BinaryPerceptron;

[Network, Input(2), Dense(3, Bias = false, WeightInitializer = Initializer.Zeros), PerceptronCriterion]
internal sealed partial class MultiClassPerceptron;

/// <summary>A loss that is linear in the inputs, whose gradient with respect to them shows the mask.</summary>
[Network(InputGradient = true)]
[Input(64), Dropout(0.25f), Dense(2, Bias = false, WeightInitializer = Initializer.Constant, WeightConstant = 0.75)]
[NegativeLogLikelihood]
internal sealed partial class SingleDropout;

[Network(Precision = Precision.Double, InputGradient = true)]
[Input(64), Dropout(0.25f), Dense(2, Bias = false, WeightInitializer = Initializer.Constant, WeightConstant = 0.75)]
[NegativeLogLikelihood]
internal sealed partial class DoubleDropout;

/// <summary>Two masks one behind the other.</summary>
[Network(InputGradient = true)]
[Input(1000), Dropout(0.5f), Dropout(0.5f), Dense(2, Bias = false, WeightInitializer = Initializer.Constant, WeightConstant = 1)]
[NegativeLogLikelihood]
internal sealed partial class TwoDropouts;

/// <summary>Something of everything that arguments are checked for.</summary>
[Network(InputGradient = true), Input(4), Dense(5), Tanh, Dense(3), SoftmaxCrossEntropy]
internal sealed partial class Classifier;

[Network, Input(4), Dense(3), MeanSquaredError]
internal sealed partial class Regression;

[Network(InputGradient = true), Input(4), Dense(3), Tanh]
internal sealed partial class WithoutLoss;

[Network]
[Input(2, 6, 6)]
[Conv2D(4, 3, WeightInitializer = Initializer.HeNormal, BiasInitializer = Initializer.Constant, BiasConstant = 0.5, Name = "eye"), ReLU]
[Flatten, Dense(200), ReLU]
[Dense(300), Tanh]
[Dense(100), SELU]
[Dense(7, WeightInitializer = Initializer.Constant, WeightConstant = -2, Bias = false)]
internal sealed partial class Initialised;

/// <summary>The same layers with loops and written out.</summary>
[Network(InputGradient = true), Input(1, 4, 3), Conv2D(2, 2, Padding = 1), ReLU, MaxPool2D(2), Flatten, Dense(3), SoftmaxCrossEntropy]
internal sealed partial class Looped;

[Network(Unroll = Unroll.Full, InputGradient = true)]
[Input(1, 4, 3), Conv2D(2, 2, Padding = 1), ReLU, MaxPool2D(2), Flatten, Dense(3), SoftmaxCrossEntropy]
internal sealed partial class Unrolled;
