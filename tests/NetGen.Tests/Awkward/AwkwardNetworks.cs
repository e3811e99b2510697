// Networks that once were wrong, or did not compile; small and of the shapes that made the difference.
#pragma warning disable NG0502, NG0504
namespace NetGen.Tests.Awkward;

/// <summary>A kernel that needs a border above and below only, behind a function that is not 0 at 0.</summary>
[Network(Precision = Precision.Double, InputGradient = true)]
[Input(1, 7, 7), Conv2D(4, 3), Sigmoid, Conv2D(4, 3, 1, Padding = Padding.Same), Flatten, Dense(3), MeanSquaredError]
internal sealed partial class TallKernel;

/// <summary>The same in single precision: the widths of vectors differ.</summary>
[Network]
[Input(1, 7, 7), Conv2D(4, 3), Sigmoid, Conv2D(4, 3, 1, Padding = Padding.Same), Flatten, Dense(3), SoftmaxCrossEntropy]
internal sealed partial class TallKernelSingle;

/// <summary>One weight matrix, read under several index names, some of them digits of a flattened image.</summary>
[Network(Precision = Precision.Double, InputGradient = true)]
[Input(16, 6), Flatten, Dense(12, Name = "a"), Sigmoid(Name = "g")]
[Dense(12, Name = "b", From = "a"), Dense(12, Name = "e", From = "b", Share = "b"), Add("e", "g"), Softmax, Softmax, Dense(1), MeanSquaredError]
internal sealed partial class SharedCopies;

/// <summary>The same weights twice on the same input: two equal contributions to one gradient.</summary>
[Network(Precision = Precision.Double, InputGradient = true)]
[Input(20), Dense(20, Name = "a"), Dense(20, Name = "b", From = "input", Share = "a"), Add("a", "b"), Tanh, Dense(3), MeanSquaredError]
internal sealed partial class EqualContributions;

/// <summary>Guards that are decided when the code is written.</summary>
[Network(Precision = Precision.Double, InputGradient = true, Unroll = Unroll.Full)]
[Input(1, 4, 4), Conv2D(2, 3), MaxPool2D(2, Padding = 1), Flatten, Dense(3), MeanSquaredError]
internal sealed partial class WrittenOutPool;

/// <summary>A padded window that fits just once along an axis.</summary>
[Network(Precision = Precision.Double, InputGradient = true)]
[Input(1, 5, 8), MaxPool2D(3, Stride = 5, Padding = 1), Flatten, Dense(3), MeanSquaredError]
internal sealed partial class SinglePosition;

/// <summary>A label that picks a pixel of an image.</summary>
[Network(Precision = Precision.Double, InputGradient = true)]
[Input(3, 9, 9), Conv2D(9, 5, Padding = 1), ReLU, Flatten, SoftmaxCrossEntropy]
internal sealed partial class LabelledPixels;

/// <summary>Dropout behind a flattening, which is stored as the image in front of it.</summary>
[Network(Precision = Precision.Double, InputGradient = true)]
[Input(2, 6, 6), Conv2D(5, 3), Tanh, Flatten, Dropout(0.3f), Dense(9), SiLU, Dropout(0.2f), Dense(3), MeanSquaredError]
internal sealed partial class DroppedPixels;

/// <summary>Names that the generator likes too.</summary>
[Network(Precision = Precision.Double, InputGradient = true)]
[Input(3, 8, 8, Name = "x"), Conv2D(4, 3, Padding = 1, Name = "batch"), Tanh(Name = "xPadded"), Conv2D(2, 3, Name = "inputGradient")]
[Flatten(Name = "step"), Dense(6, Name = "total"), Softmax(Name = "largest"), Dense(5, Name = "lseMax"), Softmax(Name = "sum"), Dense(4, Name = "best"), Softmax(Name = "common"), MeanSquaredError]
internal sealed partial class Homonyms;
