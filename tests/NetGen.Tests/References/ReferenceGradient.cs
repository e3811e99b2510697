using System.Reflection;

namespace NetGen.Tests.References;

/// <summary>
/// The gradient of a network with the loss Σ(y − t)²/2, example by example with plain loops in double precision. Knows no more
/// about the generator than what the attributes' documentation says.
/// </summary>
internal sealed class ReferenceGradient
{
    private readonly IReadOnlyList<LayerAttribute> _layers;
    private readonly string[] _names;
    private readonly IReadOnlyDictionary<string, double[]> _parameters;
    private readonly int[] _shape;

    /// <param name="network">The network's class.</param>
    /// <param name="parameters">Its parameters by name, row-major.</param>
    public ReferenceGradient(MemberInfo network, IReadOnlyDictionary<string, double[]> parameters)
    {
        var layers = network.GetCustomAttributes<LayerAttribute>().ToList();
        _shape = ((InputAttribute)layers[0]).Shape.ToArray();
        _layers = [.. layers.Where(l => l is not LossLayerAttribute)];
        _names = ReferenceNetwork.Names(layers);
        _parameters = parameters;
        Gradient = parameters.ToDictionary(p => p.Key, p => new double[p.Value.Length]);
    }

    /// <summary>The sum of the gradients of all examples so far.</summary>
    public Dictionary<string, double[]> Gradient { get; }

    /// <summary>Adds an example and returns the gradient of its inputs.</summary>
    public double[] Add(double[] input, double[] target, double weight)
    {
        var values = new List<Feature> { new(_shape, input) };
        for (int k = 1; k < _layers.Count; k++)
        {
            values.Add(Compute(k, values));
        }

        var gradients = values.Select(v => new double[v.Values.Length]).ToList();
        for (int o = 0; o < target.Length; o++)
        {
            gradients[^1][o] = weight * (values[^1].Values[o] - target[o]);
        }

        for (int k = _layers.Count - 1; k > 0; k--)
        {
            Back(k, values, gradients);
        }

        return gradients[0];
    }

    private int[] Sources(int k) => _layers[k] switch
    {
        MultipleSourceLayerAttribute join => [.. join.Sources.Select(s => Array.IndexOf(_names, s))],
        SingleSourceLayerAttribute { From: { } from } => [Array.IndexOf(_names, from)],
        _ => [k - 1],
    };

    private string Owner(int k) => _layers[k] is ParametricLayerAttribute { Share: { } share } ? Owner(Array.IndexOf(_names, share)) : _names[k];

    private double[]? Parameter(int k, string kind) => _parameters.GetValueOrDefault(Owner(k) + kind);

    private Feature Compute(int k, List<Feature> values)
    {
        var sources = Sources(k);
        var x = values[sources[0]];
        return _layers[k] switch
        {
            DenseAttribute dense => ReferenceLayers.Dense(x, dense, Parameter(k, ".weight")!, Parameter(k, ".bias")),
            Conv2DAttribute conv => ReferenceLayers.Conv2D(x, conv, Parameter(k, ".weight")!, Parameter(k, ".bias")),
            MaxPool2DAttribute pool => ReferenceLayers.MaxPool2D(x, pool),
            AvgPool2DAttribute pool => ReferenceLayers.AvgPool2D(x, pool),
            FlattenAttribute => x with { Shape = [x.Values.Length] },
            TanhAttribute => x.Map(Math.Tanh),
            ReLUAttribute => x.Map(v => Math.Max(0, v)),
            AddAttribute => sources.Select(s => values[s]).Aggregate((a, b) => a.Zip(b, (p, q) => p + q)),
            MultiplyAttribute => sources.Select(s => values[s]).Aggregate((a, b) => a.Zip(b, (p, q) => p * q)),
            ConcatAttribute => ReferenceLayers.Concat(sources.Select(s => values[s])),
            var layer => throw new ArgumentException($"There is no reference for {layer.GetType().Name}."),
        };
    }

    private void Back(int k, List<Feature> values, List<double[]> gradients)
    {
        var sources = Sources(k);
        var (x, y, dy, dx) = (values[sources[0]], values[k], gradients[k], gradients[sources[0]]);
        switch (_layers[k])
        {
            case DenseAttribute:
                Dense(k, x, dy, dx);
                break;
            case Conv2DAttribute conv:
                int Top(int size) => conv.Padding == Padding.Same ? (size - 1) / 2 : conv.Padding;
                Conv2D(k, x, y, dy, dx, conv.Padding == Padding.Same ? 1 : conv.Stride, conv.KernelHeight, conv.KernelWidth, Top(conv.KernelHeight), Top(conv.KernelWidth));
                break;
            case MaxPool2DAttribute pool:
                Windows(x, y, pool.Window, pool.Stride, pool.Padding, (o, window) => dx[window.MaxBy(i => x.Values[i])] += dy[o]);
                break;
            case AvgPool2DAttribute pool:
                Windows(x, y, pool.Window, pool.Stride, pool.Padding, (o, window) => window.ForEach(i => dx[i] += dy[o] / (pool.Window * pool.Window)));
                break;
            case MultiplyAttribute:
                foreach (int s in sources)
                {
                    for (int i = 0; i < dy.Length; i++)
                    {
                        gradients[s][i] += dy[i] * sources.Where(o => o != s).Aggregate(1.0, (p, o) => p * values[o].Values[i]);
                    }
                }

                break;
            case ConcatAttribute:
                int place = 0;
                foreach (int s in sources)
                {
                    for (int i = 0; i < gradients[s].Length; i++)
                    {
                        gradients[s][i] += dy[place++];
                    }
                }

                break;
            default:
                foreach (int s in sources)
                {
                    for (int i = 0; i < dy.Length; i++)
                    {
                        gradients[s][i] += dy[i] * _layers[k] switch
                        {
                            TanhAttribute => 1 - (y.Values[i] * y.Values[i]),
                            ReLUAttribute => x.Values[i] > 0 ? 1 : 0,
                            _ => 1,
                        };
                    }
                }

                break;
        }
    }

    private void Dense(int k, Feature x, double[] dy, double[] dx)
    {
        double[] weight = Parameter(k, ".weight")!;
        var (dWeight, dBias) = (Gradient[Owner(k) + ".weight"], Gradient.GetValueOrDefault(Owner(k) + ".bias"));
        for (int o = 0; o < dy.Length; o++)
        {
            if (dBias is not null)
            {
                dBias[o] += dy[o];
            }

            for (int i = 0; i < dx.Length; i++)
            {
                dWeight[(o * dx.Length) + i] += dy[o] * x.Values[i];
                dx[i] += dy[o] * weight[(o * dx.Length) + i];
            }
        }
    }

    private void Conv2D(int k, Feature x, Feature y, double[] dy, double[] dx, int stride, int kernelHeight, int kernelWidth, int top, int left)
    {
        double[] weight = Parameter(k, ".weight")!;
        var (dWeight, dBias) = (Gradient[Owner(k) + ".weight"], Gradient.GetValueOrDefault(Owner(k) + ".bias"));
        var (channels, height, width) = (x.Shape[0], x.Shape[1], x.Shape[2]);
        int o = 0;
        for (int c = 0; c < y.Shape[0]; c++)
        {
            for (int i = 0; i < y.Shape[1]; i++)
            {
                for (int j = 0; j < y.Shape[2]; j++, o++)
                {
                    if (dBias is not null)
                    {
                        dBias[c] += dy[o];
                    }

                    for (int q = 0; q < channels; q++)
                    {
                        for (int u = 0; u < kernelHeight; u++)
                        {
                            for (int v = 0; v < kernelWidth; v++)
                            {
                                var (row, column) = ((stride * i) + u - top, (stride * j) + v - left);
                                if (row >= 0 && row < height && column >= 0 && column < width)
                                {
                                    int w = (((((c * channels) + q) * kernelHeight) + u) * kernelWidth) + v;
                                    int p = (((q * height) + row) * width) + column;
                                    dWeight[w] += dy[o] * x.Values[p];
                                    dx[p] += dy[o] * weight[w];
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    /// <summary>Calls back with each output's place and the places in its window.</summary>
    private static void Windows(Feature x, Feature y, int window, int stride, int padding, Action<int, List<int>> action)
    {
        int step = stride == 0 ? window : stride;
        int o = 0;
        for (int c = 0; c < y.Shape[0]; c++)
        {
            for (int i = 0; i < y.Shape[1]; i++)
            {
                for (int j = 0; j < y.Shape[2]; j++, o++)
                {
                    var places = new List<int>();
                    for (int u = 0; u < window * window; u++)
                    {
                        var (row, column) = ((step * i) + (u / window) - padding, (step * j) + (u % window) - padding);
                        if (row >= 0 && row < x.Shape[1] && column >= 0 && column < x.Shape[2])
                        {
                            places.Add((((c * x.Shape[1]) + row) * x.Shape[2]) + column);
                        }
                    }

                    action(o, places);
                }
            }
        }
    }
}
