namespace NetGen.Tests.References;

/// <summary>Layers by their definitions, as plain loops in double precision.</summary>
internal static class ReferenceLayers
{
    public static Feature Dense(Feature x, DenseAttribute layer, double[] weight, double[]? bias)
    {
        var z = Feature.Zeros(layer.Units);
        for (int o = 0; o < layer.Units; o++)
        {
            z.Values[o] = bias?[o] ?? 0;
            for (int i = 0; i < x.Values.Length; i++)
            {
                z.Values[o] += weight[(o * x.Values.Length) + i] * x.Values[i];
            }
        }

        return z;
    }

    public static Feature Conv2D(Feature x, Conv2DAttribute layer, double[] weight, double[]? bias)
    {
        var (kernelHeight, kernelWidth, channels) = (layer.KernelHeight, layer.KernelWidth, x.Shape[0]);
        bool isSame = layer.Padding == Padding.Same;
        var (top, left) = isSame ? ((kernelHeight - 1) / 2, (kernelWidth - 1) / 2) : (layer.Padding, layer.Padding);
        int height = isSame ? x.Shape[1] : ((x.Shape[1] + (2 * layer.Padding) - kernelHeight) / layer.Stride) + 1;
        int width = isSame ? x.Shape[2] : ((x.Shape[2] + (2 * layer.Padding) - kernelWidth) / layer.Stride) + 1;
        return Image(layer.Filters, height, width, (c, i, j) =>
        {
            double sum = bias?[c] ?? 0;
            for (int k = 0; k < channels; k++)
            {
                for (int u = 0; u < kernelHeight; u++)
                {
                    for (int v = 0; v < kernelWidth; v++)
                    {
                        double pixel = x.Pixel(k, (layer.Stride * i) + u - top, (layer.Stride * j) + v - left, outside: 0);
                        sum += pixel * weight[(((((c * channels) + k) * kernelHeight) + u) * kernelWidth) + v];
                    }
                }
            }

            return sum;
        });
    }

    public static Feature MaxPool2D(Feature x, MaxPool2DAttribute layer) =>
        Pool(x, layer.Window, layer.Stride, layer.Padding, double.NegativeInfinity, pixels => pixels.Max());

    public static Feature AvgPool2D(Feature x, AvgPool2DAttribute layer) =>
        Pool(x, layer.Window, layer.Stride, layer.Padding, 0, pixels => pixels.Sum() / (layer.Window * layer.Window));

    public static Feature Concat(IEnumerable<Feature> sources)
    {
        var all = sources.ToList();
        return new([all.Sum(s => s.Shape[0]), .. all[0].Shape.Skip(1)], [.. all.SelectMany(s => s.Values)]);
    }

    public static Feature Softmax(Feature x)
    {
        double max = x.Values.Max();
        double sum = x.Values.Sum(z => Math.Exp(z - max));
        return x.Map(z => Math.Exp(z - max) / sum);
    }

    public static Feature LogSoftmax(Feature x)
    {
        double max = x.Values.Max();
        double log = Math.Log(x.Values.Sum(z => Math.Exp(z - max)));
        return x.Map(z => z - max - log);
    }

    private static Feature Pool(Feature x, int window, int stride, int padding, double outside, Func<IEnumerable<double>, double> reduce)
    {
        int step = stride == 0 ? window : stride;
        int Count(int size) => ((size + (2 * padding) - window) / step) + 1;
        return Image(x.Shape[0], Count(x.Shape[1]), Count(x.Shape[2]), (c, i, j) => reduce(
            from u in Enumerable.Range(0, window)
            from v in Enumerable.Range(0, window)
            select x.Pixel(c, (step * i) + u - padding, (step * j) + v - padding, outside)));
    }

    private static Feature Image(int channels, int height, int width, Func<int, int, int, double> pixel)
    {
        var image = Feature.Zeros(channels, height, width);
        int place = 0;
        for (int c = 0; c < channels; c++)
        {
            for (int i = 0; i < height; i++)
            {
                for (int j = 0; j < width; j++)
                {
                    image.Values[place++] = pixel(c, i, j);
                }
            }
        }

        return image;
    }
}
