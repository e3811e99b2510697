using System.Globalization;

namespace NetGen.Tests.Architectures;

/// <summary>
/// A random legal network, the same for the same seed: a chain of up to eight steps through layers of every kind, with
/// branches that are added, multiplied or concatenated, shared parameters, odd sizes, and any loss at its end. Every fifth
/// has sizes beyond a few vectors, every sixth has its loops written out.
/// </summary>
internal sealed class RandomArchitecture
{
    private const int MostSteps = 8;

    /// <summary>Steps and signs are rare, since nothing in front of them learns.</summary>
    private static readonly string[] ActivationKinds =
    [
        .. Enumerable.Repeat(
            new[]
            {
                "Identity", "Sigmoid", "Tanh", "ReLU", "LeakyReLU", "LeakyReLU(Slope = 0.3f)", "PReLU", "PReLU(InitialSlope = -0.5f)", "ELU",
                "ELU(Alpha = 0.7f)", "SELU", "GELU", "SiLU", "Softplus",
            },
            3).SelectMany(kinds => kinds),
        "Step",
        "Sign",
    ];

    private readonly Random _random;
    private readonly List<DrawnLayer> _layers = [];
    private readonly int _seed;

    public RandomArchitecture(int seed)
    {
        _seed = seed;
        _random = new Random(seed);
        int[] shape = InputShape();
        _layers.Add(new("Input", [.. shape.Select(Text)], shape));
        int steps = _random.Next(3, MostSteps + 1);
        for (int step = 0; step < steps; step++)
        {
            Extend(step, steps);
        }

        Finish();
    }

    public string Name => $"Random{_seed:00}";

    private bool IsWide => _seed % 5 == 4;

    private bool IsUnrolled => _seed % 6 == 5;

    private DrawnLayer Last => _layers[^1];

    private bool IsImage => Last.Shape.Length == 3;

    /// <summary>The declaration, one attribute a line.</summary>
    public string Source(string precision)
    {
        string unroll = IsUnrolled ? "Unroll = Unroll.Full, " : "";
        string network = $"[Network(Precision = Precision.{precision}, {unroll}InputGradient = true)]";
        return string.Join('\n', _layers.Select(l => $"[{l}]").Prepend(network)) + $"\ninternal sealed partial class {Name};\n";
    }

    private int[] InputShape() => _random.Next(10) switch
    {
        < 5 => [Size(9)],
        < 6 => [Size(3), Size(4)],
        _ => [Size(3), Size(6) + 2, Size(6) + 2],
    };

    private int Size(int most) => _random.Next(1, (IsWide ? 4 * most : most) + 1);

    private void Extend(int step, int steps)
    {
        if (Last.Shape.Length == 2 || (IsImage && _random.Next(steps) < step))
        {
            Add("Flatten", [], [Last.Length]);
            return;
        }

        switch (_random.Next(9))
        {
            case < 4:
                Weighted();
                break;
            case 4 when IsImage:
                Pool();
                break;
            case < 6:
                Branch();
                break;
            case 6:
                Reach();
                break;
            default:
                Activation();
                break;
        }
    }

    private void Weighted()
    {
        if (IsImage)
        {
            Convolution();
        }
        else
        {
            Dense(Size(9));
        }
    }

    private void Dense(int units, DrawnLayer? from = null)
    {
        var source = from ?? Last;
        string key = $"Dense {source.Length} {units}";
        var twin = _layers.FirstOrDefault(l => l.SharingKey == key);
        bool shares = twin is not null && _random.Next(2) == 0;
        bool hasBias = shares ? twin!.HasBias : _random.Next(5) > 0;
        List<string> arguments = [Text(units)];
        AddIf(arguments, !hasBias, "Bias = false");
        AddIf(arguments, shares, $"Share = \"{NameOf(twin)}\"");
        AddIf(arguments, from is not null, $"From = \"{NameOf(from)}\"");
        Add("Dense", arguments, [units], shares ? null : key, hasBias);
    }

    private void Convolution()
    {
        var (height, width) = (Last.Shape[1], Last.Shape[2]);
        var (down, across) = (_random.Next(1, Math.Min(height, 4) + 1), _random.Next(1, Math.Min(width, 4) + 1));
        int filters = Size(5);
        int stride = _random.Next(1, 4);
        int padding = _random.Next(0, 3);
        List<string> arguments = down == across ? [Text(filters), Text(down)] : [Text(filters), Text(down), Text(across)];
        AddIf(arguments, stride > 1, $"Stride = {stride}");
        AddIf(arguments, padding > 0, $"Padding = {padding}");
        AddIf(arguments, _random.Next(5) == 0, "Bias = false");
        int Count(int size, int kernel) => ((size + (2 * padding) - kernel) / stride) + 1;
        Add("Conv2D", arguments, [filters, Count(height, down), Count(width, across)]);
    }

    /// <summary>A convolution that keeps height and width.</summary>
    private void SameConvolution(int filters, DrawnLayer? from = null)
    {
        var shape = (from ?? Last).Shape;
        List<string> arguments = [Text(filters), Text(_random.Next(1, 4)), Text(_random.Next(1, 4)), "Padding = Padding.Same"];
        AddIf(arguments, from is not null, $"From = \"{NameOf(from)}\"");
        Add("Conv2D", arguments, [filters, shape[1], shape[2]]);
    }

    private void Pool()
    {
        int window = _random.Next(1, Math.Min(3, Math.Min(Last.Shape[1], Last.Shape[2])) + 1);
        int stride = _random.Next(0, 4);
        int padding = _random.Next(0, (window / 2) + 1);
        List<string> arguments = [Text(window)];
        AddIf(arguments, stride > 0, $"Stride = {stride}");
        AddIf(arguments, padding > 0, $"Padding = {padding}");
        int Count(int size) => ((size + (2 * padding) - window) / (stride == 0 ? window : stride)) + 1;
        Add(_random.Next(2) == 0 ? "MaxPool2D" : "AvgPool2D", arguments, [Last.Shape[0], Count(Last.Shape[1]), Count(Last.Shape[2])]);
    }

    private void Activation()
    {
        string[] kinds = Last.Shape.Length == 1
            ? [.. ActivationKinds, "Softmax", "LogSoftmax", "Dropout(0.3f)"]
            : [.. ActivationKinds, "Dropout(0.25f)"];
        string[] parts = kinds[_random.Next(kinds.Length)].Split('(', ')');
        Add(parts[0], parts.Length > 1 ? [parts[1]] : [], Last.Shape);
    }

    /// <summary>Two ways from the last layer, joined again.</summary>
    private void Branch()
    {
        var fork = Last;
        int size = Size(7);
        Action<DrawnLayer?> grow = IsImage ? from => SameConvolution(size, from) : from => Dense(size, from);
        grow(null);
        Activation();
        var first = Last;
        grow(fork);
        Join(first, Last);
    }

    /// <summary>The last layer together with an earlier one of its shape: a residual connection.</summary>
    private void Reach()
    {
        var earlier = _layers.Take(_layers.Count - 1).Where(l => l.Shape.SequenceEqual(Last.Shape)).ToList();
        if (earlier.Count == 0)
        {
            Activation();
        }
        else
        {
            Join(earlier[_random.Next(earlier.Count)], Last);
        }
    }

    private void Join(DrawnLayer first, DrawnLayer second)
    {
        List<string> names = [$"\"{NameOf(second)}\"", $"\"{NameOf(first)}\""];
        AddIf(names, _random.Next(4) == 0, names[1]);
        int kind = _random.Next(3);
        int[] shape = kind == 2 ? [names.Count * first.Shape[0], .. first.Shape[1..]] : first.Shape;
        Add(kind switch { 0 => "Add", 1 => "Multiply", _ => "Concat" }, names, shape);
    }

    private void Finish()
    {
        if (Last.Kind == "Input")
        {
            Weighted();
        }

        if (Last.Shape.Length > 1 && _random.Next(3) > 0)
        {
            Add("Flatten", [], [Last.Length]);
        }

        int loss = _seed % 15;
        if (Last.Shape.Length > 1 && loss > 4)
        {
            Add("Flatten", [], [Last.Length]);
        }

        if (loss > 4)
        {
            Dense(loss == 14 ? 1 : 1 + Size(5));
        }

        string reduction = _random.Next(4) == 0 ? "Reduction = Reduction.Sum" : "";
        AddLoss(loss, reduction);
    }

    private void AddLoss(int loss, string reduction)
    {
        const string Distribution = "Targets = Targets.Distribution";
        var (before, kind, argument) = loss switch
        {
            0 => ("", "MeanSquaredError", ""),
            1 => ("", "SquaredError", ""),
            2 => ("", "MeanAbsoluteError", ""),
            3 => ("", "Huber", "Delta = 0.5f"),
            4 => ("", "BinaryCrossEntropy", ""),
            5 => ("", "SoftmaxCrossEntropy", ""),
            6 => ("", "SoftmaxCrossEntropy", Distribution),
            7 => ("LogSoftmax", "NegativeLogLikelihood", ""),
            8 => ("LogSoftmax", "NegativeLogLikelihood", Distribution),
            9 => ("Softmax", "CrossEntropy", ""),
            10 => ("Softmax", "CrossEntropy", Distribution),
            11 => ("", "Huber", ""),
            12 => ("", "Hinge", ""),
            _ => ("", "PerceptronCriterion", ""),
        };
        if (before.Length > 0)
        {
            Add(before, [], Last.Shape);
        }

        Add(kind, [.. new[] { argument, reduction }.Where(a => a.Length > 0)], []);
    }

    private void Add(string kind, List<string> arguments, int[] shape, string? sharingKey = null, bool hasBias = true) =>
        _layers.Add(new(kind, arguments, shape) { SharingKey = sharingKey, HasBias = hasBias });

    /// <summary>The name of a layer, given to it when somebody first asks.</summary>
    private string NameOf(DrawnLayer? layer) => layer is null ? "" : layer.Name ??= "n" + Text(_layers.IndexOf(layer));

    private static void AddIf(List<string> arguments, bool condition, string argument)
    {
        if (condition)
        {
            arguments.Add(argument);
        }
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
