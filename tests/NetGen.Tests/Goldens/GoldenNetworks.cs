// Written by layers.py.
using NetGen.Tests.Architectures;

namespace NetGen.Tests.Goldens;

/// <summary>The networks of the golden values, by name, in both precisions.</summary>
internal static class GoldenNetworks
{
    public static IReadOnlyDictionary<string, Twins> All { get; } = new Dictionary<string, Twins>
    {
        ["Dense"] = new(
            () => Subject.Of(new SinglePrecision.DenseNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.DenseNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["DenseOne"] = new(
            () => Subject.Of(new SinglePrecision.DenseOneNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.DenseOneNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["DenseWide"] = new(
            () => Subject.Of(new SinglePrecision.DenseWideNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.DenseWideNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["DenseTall"] = new(
            () => Subject.Of(new SinglePrecision.DenseTallNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.DenseTallNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["DenseNoBias"] = new(
            () => Subject.Of(new SinglePrecision.DenseNoBiasNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.DenseNoBiasNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["Conv"] = new(
            () => Subject.Of(new SinglePrecision.ConvNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.ConvNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["ConvNoBias"] = new(
            () => Subject.Of(new SinglePrecision.ConvNoBiasNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.ConvNoBiasNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["ConvOnePixel"] = new(
            () => Subject.Of(new SinglePrecision.ConvOnePixelNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.ConvOnePixelNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["ConvWholeImage"] = new(
            () => Subject.Of(new SinglePrecision.ConvWholeImageNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.ConvWholeImageNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["ConvStride2"] = new(
            () => Subject.Of(new SinglePrecision.ConvStride2Net(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.ConvStride2Net(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["ConvStride3"] = new(
            () => Subject.Of(new SinglePrecision.ConvStride3Net(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.ConvStride3Net(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["ConvPadding1"] = new(
            () => Subject.Of(new SinglePrecision.ConvPadding1Net(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.ConvPadding1Net(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["ConvPadding2Stride2"] = new(
            () => Subject.Of(new SinglePrecision.ConvPadding2Stride2Net(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.ConvPadding2Stride2Net(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["ConvSame3"] = new(
            () => Subject.Of(new SinglePrecision.ConvSame3Net(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.ConvSame3Net(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["ConvSame2"] = new(
            () => Subject.Of(new SinglePrecision.ConvSame2Net(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.ConvSame2Net(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["ConvSameRectangle"] = new(
            () => Subject.Of(new SinglePrecision.ConvSameRectangleNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.ConvSameRectangleNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["ConvRectangle"] = new(
            () => Subject.Of(new SinglePrecision.ConvRectangleNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.ConvRectangleNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["ConvRow"] = new(
            () => Subject.Of(new SinglePrecision.ConvRowNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.ConvRowNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["ConvColumn"] = new(
            () => Subject.Of(new SinglePrecision.ConvColumnNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.ConvColumnNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["ConvMany"] = new(
            () => Subject.Of(new SinglePrecision.ConvManyNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.ConvManyNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["ConvWideImage"] = new(
            () => Subject.Of(new SinglePrecision.ConvWideImageNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.ConvWideImageNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["ConvPaddingBeyond"] = new(
            () => Subject.Of(new SinglePrecision.ConvPaddingBeyondNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.ConvPaddingBeyondNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["MaxPool"] = new(
            () => Subject.Of(new SinglePrecision.MaxPoolNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.MaxPoolNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["AvgPool"] = new(
            () => Subject.Of(new SinglePrecision.AvgPoolNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.AvgPoolNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["MaxPoolOdd"] = new(
            () => Subject.Of(new SinglePrecision.MaxPoolOddNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.MaxPoolOddNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["AvgPoolOdd"] = new(
            () => Subject.Of(new SinglePrecision.AvgPoolOddNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.AvgPoolOddNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["MaxPoolOverlap"] = new(
            () => Subject.Of(new SinglePrecision.MaxPoolOverlapNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.MaxPoolOverlapNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["AvgPoolOverlap"] = new(
            () => Subject.Of(new SinglePrecision.AvgPoolOverlapNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.AvgPoolOverlapNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["MaxPoolOverlap2"] = new(
            () => Subject.Of(new SinglePrecision.MaxPoolOverlap2Net(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.MaxPoolOverlap2Net(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["AvgPoolOverlap2"] = new(
            () => Subject.Of(new SinglePrecision.AvgPoolOverlap2Net(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.AvgPoolOverlap2Net(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["MaxPoolGap"] = new(
            () => Subject.Of(new SinglePrecision.MaxPoolGapNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.MaxPoolGapNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["AvgPoolGap"] = new(
            () => Subject.Of(new SinglePrecision.AvgPoolGapNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.AvgPoolGapNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["MaxPoolPadding"] = new(
            () => Subject.Of(new SinglePrecision.MaxPoolPaddingNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.MaxPoolPaddingNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["AvgPoolPadding"] = new(
            () => Subject.Of(new SinglePrecision.AvgPoolPaddingNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.AvgPoolPaddingNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["MaxPoolPadding2"] = new(
            () => Subject.Of(new SinglePrecision.MaxPoolPadding2Net(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.MaxPoolPadding2Net(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["AvgPoolPadding2"] = new(
            () => Subject.Of(new SinglePrecision.AvgPoolPadding2Net(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.AvgPoolPadding2Net(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["MaxPoolLarge"] = new(
            () => Subject.Of(new SinglePrecision.MaxPoolLargeNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.MaxPoolLargeNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["AvgPoolLarge"] = new(
            () => Subject.Of(new SinglePrecision.AvgPoolLargeNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.AvgPoolLargeNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["MaxPoolOne"] = new(
            () => Subject.Of(new SinglePrecision.MaxPoolOneNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.MaxPoolOneNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["AvgPoolOne"] = new(
            () => Subject.Of(new SinglePrecision.AvgPoolOneNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.AvgPoolOneNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["MaxPoolTies"] = new(
            () => Subject.Of(new SinglePrecision.MaxPoolTiesNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.MaxPoolTiesNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["MaxPoolTiesOverlap"] = new(
            () => Subject.Of(new SinglePrecision.MaxPoolTiesOverlapNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.MaxPoolTiesOverlapNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["Identity"] = new(
            () => Subject.Of(new SinglePrecision.IdentityNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.IdentityNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["Step"] = new(
            () => Subject.Of(new SinglePrecision.StepNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.StepNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["Sign"] = new(
            () => Subject.Of(new SinglePrecision.SignNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.SignNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["Sigmoid"] = new(
            () => Subject.Of(new SinglePrecision.SigmoidNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.SigmoidNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["Tanh"] = new(
            () => Subject.Of(new SinglePrecision.TanhNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.TanhNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["ReLU"] = new(
            () => Subject.Of(new SinglePrecision.ReLUNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.ReLUNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["LeakyReLU"] = new(
            () => Subject.Of(new SinglePrecision.LeakyReLUNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.LeakyReLUNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["LeakyReLUSlope"] = new(
            () => Subject.Of(new SinglePrecision.LeakyReLUSlopeNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.LeakyReLUSlopeNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["ELU"] = new(
            () => Subject.Of(new SinglePrecision.ELUNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.ELUNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["ELUAlpha"] = new(
            () => Subject.Of(new SinglePrecision.ELUAlphaNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.ELUAlphaNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["SELU"] = new(
            () => Subject.Of(new SinglePrecision.SELUNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.SELUNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["GELU"] = new(
            () => Subject.Of(new SinglePrecision.GELUNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.GELUNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["SiLU"] = new(
            () => Subject.Of(new SinglePrecision.SiLUNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.SiLUNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["Softplus"] = new(
            () => Subject.Of(new SinglePrecision.SoftplusNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.SoftplusNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["PReLU"] = new(
            () => Subject.Of(new SinglePrecision.PReLUNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.PReLUNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["PReLUImage"] = new(
            () => Subject.Of(new SinglePrecision.PReLUImageNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.PReLUImageNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["TanhImage"] = new(
            () => Subject.Of(new SinglePrecision.TanhImageNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.TanhImageNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["Softmax"] = new(
            () => Subject.Of(new SinglePrecision.SoftmaxNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.SoftmaxNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["SoftmaxOne"] = new(
            () => Subject.Of(new SinglePrecision.SoftmaxOneNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.SoftmaxOneNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["SoftmaxWide"] = new(
            () => Subject.Of(new SinglePrecision.SoftmaxWideNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.SoftmaxWideNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["LogSoftmax"] = new(
            () => Subject.Of(new SinglePrecision.LogSoftmaxNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.LogSoftmaxNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["LogSoftmaxOne"] = new(
            () => Subject.Of(new SinglePrecision.LogSoftmaxOneNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.LogSoftmaxOneNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["LogSoftmaxWide"] = new(
            () => Subject.Of(new SinglePrecision.LogSoftmaxWideNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.LogSoftmaxWideNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["Flatten"] = new(
            () => Subject.Of(new SinglePrecision.FlattenNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.FlattenNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["FlattenMatrix"] = new(
            () => Subject.Of(new SinglePrecision.FlattenMatrixNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.FlattenMatrixNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["FlattenVector"] = new(
            () => Subject.Of(new SinglePrecision.FlattenVectorNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.FlattenVectorNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["DropoutNever"] = new(
            () => Subject.Of(new SinglePrecision.DropoutNeverNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.DropoutNeverNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["Add"] = new(
            () => Subject.Of(new SinglePrecision.AddNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.AddNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["Multiply"] = new(
            () => Subject.Of(new SinglePrecision.MultiplyNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.MultiplyNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["Concat"] = new(
            () => Subject.Of(new SinglePrecision.ConcatNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.ConcatNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["ConcatChannels"] = new(
            () => Subject.Of(new SinglePrecision.ConcatChannelsNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.ConcatChannelsNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["Perceptron3"] = new(
            () => Subject.Of(new SinglePrecision.Perceptron3Net(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.Perceptron3Net(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["Shared"] = new(
            () => Subject.Of(new SinglePrecision.SharedNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.SharedNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["SharedImages"] = new(
            () => Subject.Of(new SinglePrecision.SharedImagesNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.SharedImagesNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["Graph"] = new(
            () => Subject.Of(new SinglePrecision.GraphNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.GraphNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["Residual"] = new(
            () => Subject.Of(new SinglePrecision.ResidualNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add)),
            () => Subject.Of(new DoublePrecision.ResidualNet(1), (net, x, dy, w, add) => net.Backward(x, dy, w, add))),
        ["Digits"] = new(
            () => Subject.Of(new SinglePrecision.DigitsNet(1)),
            () => Subject.Of(new DoublePrecision.DigitsNet(1))),
        ["MeanSquaredError"] = new(
            () => Subject.Of(new SinglePrecision.MeanSquaredErrorNet(1)),
            () => Subject.Of(new DoublePrecision.MeanSquaredErrorNet(1))),
        ["MeanSquaredErrorSum"] = new(
            () => Subject.Of(new SinglePrecision.MeanSquaredErrorSumNet(1)),
            () => Subject.Of(new DoublePrecision.MeanSquaredErrorSumNet(1))),
        ["SquaredError"] = new(
            () => Subject.Of(new SinglePrecision.SquaredErrorNet(1)),
            () => Subject.Of(new DoublePrecision.SquaredErrorNet(1))),
        ["SquaredErrorSum"] = new(
            () => Subject.Of(new SinglePrecision.SquaredErrorSumNet(1)),
            () => Subject.Of(new DoublePrecision.SquaredErrorSumNet(1))),
        ["MeanAbsoluteError"] = new(
            () => Subject.Of(new SinglePrecision.MeanAbsoluteErrorNet(1)),
            () => Subject.Of(new DoublePrecision.MeanAbsoluteErrorNet(1))),
        ["MeanAbsoluteErrorSum"] = new(
            () => Subject.Of(new SinglePrecision.MeanAbsoluteErrorSumNet(1)),
            () => Subject.Of(new DoublePrecision.MeanAbsoluteErrorSumNet(1))),
        ["Huber"] = new(
            () => Subject.Of(new SinglePrecision.HuberNet(1)),
            () => Subject.Of(new DoublePrecision.HuberNet(1))),
        ["HuberSum"] = new(
            () => Subject.Of(new SinglePrecision.HuberSumNet(1)),
            () => Subject.Of(new DoublePrecision.HuberSumNet(1))),
        ["HuberDelta"] = new(
            () => Subject.Of(new SinglePrecision.HuberDeltaNet(1)),
            () => Subject.Of(new DoublePrecision.HuberDeltaNet(1))),
        ["HuberDeltaSum"] = new(
            () => Subject.Of(new SinglePrecision.HuberDeltaSumNet(1)),
            () => Subject.Of(new DoublePrecision.HuberDeltaSumNet(1))),
        ["SoftmaxCrossEntropy"] = new(
            () => Subject.Of(new SinglePrecision.SoftmaxCrossEntropyNet(1)),
            () => Subject.Of(new DoublePrecision.SoftmaxCrossEntropyNet(1))),
        ["SoftmaxCrossEntropySum"] = new(
            () => Subject.Of(new SinglePrecision.SoftmaxCrossEntropySumNet(1)),
            () => Subject.Of(new DoublePrecision.SoftmaxCrossEntropySumNet(1))),
        ["SoftmaxCrossEntropyDistribution"] = new(
            () => Subject.Of(new SinglePrecision.SoftmaxCrossEntropyDistributionNet(1)),
            () => Subject.Of(new DoublePrecision.SoftmaxCrossEntropyDistributionNet(1))),
        ["SoftmaxCrossEntropyDistributionSum"] = new(
            () => Subject.Of(new SinglePrecision.SoftmaxCrossEntropyDistributionSumNet(1)),
            () => Subject.Of(new DoublePrecision.SoftmaxCrossEntropyDistributionSumNet(1))),
        ["NegativeLogLikelihood"] = new(
            () => Subject.Of(new SinglePrecision.NegativeLogLikelihoodNet(1)),
            () => Subject.Of(new DoublePrecision.NegativeLogLikelihoodNet(1))),
        ["NegativeLogLikelihoodSum"] = new(
            () => Subject.Of(new SinglePrecision.NegativeLogLikelihoodSumNet(1)),
            () => Subject.Of(new DoublePrecision.NegativeLogLikelihoodSumNet(1))),
        ["NegativeLogLikelihoodDistribution"] = new(
            () => Subject.Of(new SinglePrecision.NegativeLogLikelihoodDistributionNet(1)),
            () => Subject.Of(new DoublePrecision.NegativeLogLikelihoodDistributionNet(1))),
        ["NegativeLogLikelihoodDistributionSum"] = new(
            () => Subject.Of(new SinglePrecision.NegativeLogLikelihoodDistributionSumNet(1)),
            () => Subject.Of(new DoublePrecision.NegativeLogLikelihoodDistributionSumNet(1))),
        ["CrossEntropy"] = new(
            () => Subject.Of(new SinglePrecision.CrossEntropyNet(1)),
            () => Subject.Of(new DoublePrecision.CrossEntropyNet(1))),
        ["CrossEntropySum"] = new(
            () => Subject.Of(new SinglePrecision.CrossEntropySumNet(1)),
            () => Subject.Of(new DoublePrecision.CrossEntropySumNet(1))),
        ["CrossEntropyDistribution"] = new(
            () => Subject.Of(new SinglePrecision.CrossEntropyDistributionNet(1)),
            () => Subject.Of(new DoublePrecision.CrossEntropyDistributionNet(1))),
        ["CrossEntropyDistributionSum"] = new(
            () => Subject.Of(new SinglePrecision.CrossEntropyDistributionSumNet(1)),
            () => Subject.Of(new DoublePrecision.CrossEntropyDistributionSumNet(1))),
        ["BinaryCrossEntropy"] = new(
            () => Subject.Of(new SinglePrecision.BinaryCrossEntropyNet(1)),
            () => Subject.Of(new DoublePrecision.BinaryCrossEntropyNet(1))),
        ["BinaryCrossEntropySum"] = new(
            () => Subject.Of(new SinglePrecision.BinaryCrossEntropySumNet(1)),
            () => Subject.Of(new DoublePrecision.BinaryCrossEntropySumNet(1))),
        ["Hinge"] = new(
            () => Subject.Of(new SinglePrecision.HingeNet(1)),
            () => Subject.Of(new DoublePrecision.HingeNet(1))),
        ["HingeSum"] = new(
            () => Subject.Of(new SinglePrecision.HingeSumNet(1)),
            () => Subject.Of(new DoublePrecision.HingeSumNet(1))),
        ["PerceptronCriterion"] = new(
            () => Subject.Of(new SinglePrecision.PerceptronCriterionNet(1)),
            () => Subject.Of(new DoublePrecision.PerceptronCriterionNet(1))),
        ["PerceptronCriterionSum"] = new(
            () => Subject.Of(new SinglePrecision.PerceptronCriterionSumNet(1)),
            () => Subject.Of(new DoublePrecision.PerceptronCriterionSumNet(1))),
        ["PerceptronBinary"] = new(
            () => Subject.Of(new SinglePrecision.PerceptronBinaryNet(1)),
            () => Subject.Of(new DoublePrecision.PerceptronBinaryNet(1))),
        ["PerceptronBinarySum"] = new(
            () => Subject.Of(new SinglePrecision.PerceptronBinarySumNet(1)),
            () => Subject.Of(new DoublePrecision.PerceptronBinarySumNet(1))),
        ["MeanSquaredErrorImage"] = new(
            () => Subject.Of(new SinglePrecision.MeanSquaredErrorImageNet(1)),
            () => Subject.Of(new DoublePrecision.MeanSquaredErrorImageNet(1))),
        ["MeanSquaredErrorImageSum"] = new(
            () => Subject.Of(new SinglePrecision.MeanSquaredErrorImageSumNet(1)),
            () => Subject.Of(new DoublePrecision.MeanSquaredErrorImageSumNet(1))),
        ["HuberImage"] = new(
            () => Subject.Of(new SinglePrecision.HuberImageNet(1)),
            () => Subject.Of(new DoublePrecision.HuberImageNet(1))),
        ["HuberImageSum"] = new(
            () => Subject.Of(new SinglePrecision.HuberImageSumNet(1)),
            () => Subject.Of(new DoublePrecision.HuberImageSumNet(1))),
        ["SoftmaxCrossEntropyWide"] = new(
            () => Subject.Of(new SinglePrecision.SoftmaxCrossEntropyWideNet(1)),
            () => Subject.Of(new DoublePrecision.SoftmaxCrossEntropyWideNet(1))),
        ["SoftmaxCrossEntropyWideSum"] = new(
            () => Subject.Of(new SinglePrecision.SoftmaxCrossEntropyWideSumNet(1)),
            () => Subject.Of(new DoublePrecision.SoftmaxCrossEntropyWideSumNet(1))),
    };
}
