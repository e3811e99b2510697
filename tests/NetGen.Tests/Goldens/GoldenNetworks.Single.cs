// Written by layers.py.
// Some of these networks are odd on purpose: linear stacks, steps that stop the gradient.
#pragma warning disable NG0502, NG0503
namespace NetGen.Tests.Goldens.SinglePrecision;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(5)]
[Dense(3)]
internal sealed partial class DenseNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(1)]
[Dense(1)]
internal sealed partial class DenseOneNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(37)]
[Dense(19)]
internal sealed partial class DenseWideNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(3)]
[Dense(41)]
internal sealed partial class DenseTallNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(6)]
[Dense(4, Bias = false)]
internal sealed partial class DenseNoBiasNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(2, 5, 7)]
[Conv2D(3, 3)]
internal sealed partial class ConvNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(3, 4, 5)]
[Conv2D(2, 2, Bias = false)]
internal sealed partial class ConvNoBiasNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(3, 3, 5)]
[Conv2D(4, 1)]
internal sealed partial class ConvOnePixelNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(2, 4, 5)]
[Conv2D(3, 4, 5)]
internal sealed partial class ConvWholeImageNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(2, 7, 6)]
[Conv2D(2, 3, Stride = 2)]
internal sealed partial class ConvStride2Net;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(1, 8, 7)]
[Conv2D(2, 2, Stride = 3)]
internal sealed partial class ConvStride3Net;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(2, 4, 5)]
[Conv2D(2, 3, Padding = 1)]
internal sealed partial class ConvPadding1Net;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(1, 7, 5)]
[Conv2D(3, 4, Stride = 2, Padding = 2)]
internal sealed partial class ConvPadding2Stride2Net;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(2, 5, 4)]
[Conv2D(2, 3, Padding = Padding.Same)]
internal sealed partial class ConvSame3Net;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(1, 5, 4)]
[Conv2D(2, 2, Padding = Padding.Same)]
internal sealed partial class ConvSame2Net;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(2, 5, 4)]
[Conv2D(2, 4, 3, Padding = Padding.Same)]
internal sealed partial class ConvSameRectangleNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(2, 6, 5)]
[Conv2D(2, 3, 2, Stride = 2, Padding = 1)]
internal sealed partial class ConvRectangleNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(2, 3, 7)]
[Conv2D(2, 1, 5)]
internal sealed partial class ConvRowNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(2, 6, 3)]
[Conv2D(2, 4, 1)]
internal sealed partial class ConvColumnNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(5, 4, 9)]
[Conv2D(9, 3)]
internal sealed partial class ConvManyNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(1, 4, 21)]
[Conv2D(2, 3)]
internal sealed partial class ConvWideImageNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(1, 2, 3)]
[Conv2D(1, 5, Padding = 2)]
internal sealed partial class ConvPaddingBeyondNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(2, 6, 4)]
[MaxPool2D(2)]
internal sealed partial class MaxPoolNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(2, 6, 4)]
[AvgPool2D(2)]
internal sealed partial class AvgPoolNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(2, 5, 7)]
[MaxPool2D(2)]
internal sealed partial class MaxPoolOddNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(2, 5, 7)]
[AvgPool2D(2)]
internal sealed partial class AvgPoolOddNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(2, 5, 4)]
[MaxPool2D(3, Stride = 1)]
internal sealed partial class MaxPoolOverlapNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(2, 5, 4)]
[AvgPool2D(3, Stride = 1)]
internal sealed partial class AvgPoolOverlapNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(1, 7, 8)]
[MaxPool2D(3, Stride = 2)]
internal sealed partial class MaxPoolOverlap2Net;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(1, 7, 8)]
[AvgPool2D(3, Stride = 2)]
internal sealed partial class AvgPoolOverlap2Net;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(2, 8, 7)]
[MaxPool2D(2, Stride = 3)]
internal sealed partial class MaxPoolGapNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(2, 8, 7)]
[AvgPool2D(2, Stride = 3)]
internal sealed partial class AvgPoolGapNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(2, 5, 6)]
[MaxPool2D(3, Stride = 2, Padding = 1)]
internal sealed partial class MaxPoolPaddingNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(2, 5, 6)]
[AvgPool2D(3, Stride = 2, Padding = 1)]
internal sealed partial class AvgPoolPaddingNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(1, 7, 6)]
[MaxPool2D(4, Stride = 3, Padding = 2)]
internal sealed partial class MaxPoolPadding2Net;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(1, 7, 6)]
[AvgPool2D(4, Stride = 3, Padding = 2)]
internal sealed partial class AvgPoolPadding2Net;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(3, 11, 5)]
[MaxPool2D(5)]
internal sealed partial class MaxPoolLargeNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(3, 11, 5)]
[AvgPool2D(5)]
internal sealed partial class AvgPoolLargeNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(2, 3, 3)]
[MaxPool2D(1)]
internal sealed partial class MaxPoolOneNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(2, 3, 3)]
[AvgPool2D(1)]
internal sealed partial class AvgPoolOneNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(1, 4, 4)]
[MaxPool2D(2)]
internal sealed partial class MaxPoolTiesNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(1, 4, 4)]
[MaxPool2D(3, Stride = 1)]
internal sealed partial class MaxPoolTiesOverlapNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(15)]
[Identity]
internal sealed partial class IdentityNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(15)]
[Step]
internal sealed partial class StepNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(15)]
[Sign]
internal sealed partial class SignNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(15)]
[Sigmoid]
internal sealed partial class SigmoidNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(15)]
[Tanh]
internal sealed partial class TanhNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(15)]
[ReLU]
internal sealed partial class ReLUNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(15)]
[LeakyReLU]
internal sealed partial class LeakyReLUNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(15)]
[LeakyReLU(Slope = 0.25f)]
internal sealed partial class LeakyReLUSlopeNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(15)]
[ELU]
internal sealed partial class ELUNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(15)]
[ELU(Alpha = 0.5f)]
internal sealed partial class ELUAlphaNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(15)]
[SELU]
internal sealed partial class SELUNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(15)]
[GELU]
internal sealed partial class GELUNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(15)]
[SiLU]
internal sealed partial class SiLUNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(15)]
[Softplus]
internal sealed partial class SoftplusNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(15)]
[PReLU]
internal sealed partial class PReLUNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(2, 3, 5)]
[PReLU]
internal sealed partial class PReLUImageNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(2, 3, 5)]
[Tanh]
internal sealed partial class TanhImageNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(5)]
[Softmax]
internal sealed partial class SoftmaxNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(1)]
[Softmax]
internal sealed partial class SoftmaxOneNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(35)]
[Softmax]
internal sealed partial class SoftmaxWideNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(5)]
[LogSoftmax]
internal sealed partial class LogSoftmaxNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(1)]
[LogSoftmax]
internal sealed partial class LogSoftmaxOneNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(35)]
[LogSoftmax]
internal sealed partial class LogSoftmaxWideNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(2, 3, 5)]
[Flatten]
internal sealed partial class FlattenNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(4, 3)]
[Flatten]
internal sealed partial class FlattenMatrixNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(4)]
[Flatten]
internal sealed partial class FlattenVectorNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(7)]
[Dropout(0f), Identity]
internal sealed partial class DropoutNeverNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(6)]
[Tanh(Name = "x"), Sigmoid(Name = "y"), Add("x", "y", "x")]
internal sealed partial class AddNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(6)]
[Tanh(Name = "x"), Sigmoid(Name = "y"), Multiply("x", "y", "x")]
internal sealed partial class MultiplyNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(6)]
[Tanh(Name = "x"), Sigmoid(Name = "y", From = "x"), Concat("y", "x", "y")]
internal sealed partial class ConcatNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(2, 3, 4)]
[Tanh(Name = "x")]
[Conv2D(3, 1, Name = "y"), Concat("x", "y")]
internal sealed partial class ConcatChannelsNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(4)]
[Dense(7), GELU]
[Dense(5), Tanh]
[Dense(2)]
internal sealed partial class Perceptron3Net;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(5)]
[Dense(5, Name = "h"), Tanh]
[Dense(5, Share = "h"), Tanh]
[Dense(5, Share = "h")]
internal sealed partial class SharedNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(2, 4, 5)]
[Conv2D(2, 3, Padding = 1, Name = "c"), PReLU(Name = "p")]
[Conv2D(2, 3, Padding = 1, Share = "c"), PReLU(Share = "p")]
internal sealed partial class SharedImagesNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(3)]
[Dense(4, Name = "a"), Sigmoid(Name = "z1")]
[Dense(3, Name = "b"), Tanh]
[Dense(6, Name = "d")]
[Dense(5, Name = "c", From = "z1"), Softplus]
[Dense(6, Name = "e"), Add("d", "e"), Tanh]
internal sealed partial class GraphNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(1, 4, 5)]
[Conv2D(2, 2, Name = "conv1"), ReLU]
[Conv2D(2, 3, Padding = 1, Name = "r"), Add("conv1", "r"), Flatten]
[Dense(3)]
internal sealed partial class ResidualNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(1, 12, 12)]
[Conv2D(3, 3), ReLU, MaxPool2D(2)]
[Conv2D(4, 2), ReLU, MaxPool2D(2), Flatten]
[Dense(5), SoftmaxCrossEntropy]
internal sealed partial class DigitsNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(4)]
[Identity, MeanSquaredError]
internal sealed partial class MeanSquaredErrorNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(4)]
[Identity, MeanSquaredError(Reduction = Reduction.Sum)]
internal sealed partial class MeanSquaredErrorSumNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(4)]
[Identity, SquaredError]
internal sealed partial class SquaredErrorNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(4)]
[Identity, SquaredError(Reduction = Reduction.Sum)]
internal sealed partial class SquaredErrorSumNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(4)]
[Identity, MeanAbsoluteError]
internal sealed partial class MeanAbsoluteErrorNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(4)]
[Identity, MeanAbsoluteError(Reduction = Reduction.Sum)]
internal sealed partial class MeanAbsoluteErrorSumNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(4)]
[Identity, Huber]
internal sealed partial class HuberNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(4)]
[Identity, Huber(Reduction = Reduction.Sum)]
internal sealed partial class HuberSumNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(4)]
[Identity, Huber(Delta = 0.5f)]
internal sealed partial class HuberDeltaNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(4)]
[Identity, Huber(Delta = 0.5f, Reduction = Reduction.Sum)]
internal sealed partial class HuberDeltaSumNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(4)]
[Identity, SoftmaxCrossEntropy]
internal sealed partial class SoftmaxCrossEntropyNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(4)]
[Identity, SoftmaxCrossEntropy(Reduction = Reduction.Sum)]
internal sealed partial class SoftmaxCrossEntropySumNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(4)]
[Identity, SoftmaxCrossEntropy(Targets = Targets.Distribution)]
internal sealed partial class SoftmaxCrossEntropyDistributionNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(4)]
[Identity, SoftmaxCrossEntropy(Targets = Targets.Distribution, Reduction = Reduction.Sum)]
internal sealed partial class SoftmaxCrossEntropyDistributionSumNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(4)]
[Identity, NegativeLogLikelihood]
internal sealed partial class NegativeLogLikelihoodNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(4)]
[Identity, NegativeLogLikelihood(Reduction = Reduction.Sum)]
internal sealed partial class NegativeLogLikelihoodSumNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(4)]
[Identity, NegativeLogLikelihood(Targets = Targets.Distribution)]
internal sealed partial class NegativeLogLikelihoodDistributionNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(4)]
[Identity, NegativeLogLikelihood(Targets = Targets.Distribution, Reduction = Reduction.Sum)]
internal sealed partial class NegativeLogLikelihoodDistributionSumNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(4)]
[Identity, CrossEntropy]
internal sealed partial class CrossEntropyNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(4)]
[Identity, CrossEntropy(Reduction = Reduction.Sum)]
internal sealed partial class CrossEntropySumNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(4)]
[Identity, CrossEntropy(Targets = Targets.Distribution)]
internal sealed partial class CrossEntropyDistributionNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(4)]
[Identity, CrossEntropy(Targets = Targets.Distribution, Reduction = Reduction.Sum)]
internal sealed partial class CrossEntropyDistributionSumNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(4)]
[Identity, BinaryCrossEntropy]
internal sealed partial class BinaryCrossEntropyNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(4)]
[Identity, BinaryCrossEntropy(Reduction = Reduction.Sum)]
internal sealed partial class BinaryCrossEntropySumNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(4)]
[Identity, Hinge]
internal sealed partial class HingeNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(4)]
[Identity, Hinge(Reduction = Reduction.Sum)]
internal sealed partial class HingeSumNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(4)]
[Identity, PerceptronCriterion]
internal sealed partial class PerceptronCriterionNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(4)]
[Identity, PerceptronCriterion(Reduction = Reduction.Sum)]
internal sealed partial class PerceptronCriterionSumNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(1)]
[Identity, PerceptronCriterion]
internal sealed partial class PerceptronBinaryNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(1)]
[Identity, PerceptronCriterion(Reduction = Reduction.Sum)]
internal sealed partial class PerceptronBinarySumNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(2, 3, 3)]
[Identity, MeanSquaredError]
internal sealed partial class MeanSquaredErrorImageNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(2, 3, 3)]
[Identity, MeanSquaredError(Reduction = Reduction.Sum)]
internal sealed partial class MeanSquaredErrorImageSumNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(2, 3, 3)]
[Identity, Huber]
internal sealed partial class HuberImageNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(2, 3, 3)]
[Identity, Huber(Reduction = Reduction.Sum)]
internal sealed partial class HuberImageSumNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(35)]
[Identity, SoftmaxCrossEntropy]
internal sealed partial class SoftmaxCrossEntropyWideNet;

[Network(Precision = Precision.Single, InputGradient = true)]
[Input(35)]
[Identity, SoftmaxCrossEntropy(Reduction = Reduction.Sum)]
internal sealed partial class SoftmaxCrossEntropyWideSumNet;
