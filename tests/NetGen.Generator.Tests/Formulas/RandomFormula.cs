using System.Globalization;

namespace NetGen.Generator.Tests.Formulas;

/// <summary>A formula made up at random, as a text and as a function that computes it literally.</summary>
internal sealed class RandomFormula
{
    private readonly Random _random;
    private readonly List<string> _declarations = [];
    private readonly Dictionary<string, int> _ranges = [];
    private readonly List<Tensor> _steps = [];
    private int _indices;

    public RandomFormula(int seed)
    {
        _random = new(seed);
        int[][] shapes = [[5], [3, 4], [2, 4, 3]];
        Input = new("x", shapes[_random.Next(shapes.Length)]);
        var definitions = new List<string>();
        for (int count = _random.Next(3); count >= 0; count--)
        {
            var indices = Enumerable.Range(0, (count == 0 ? 1 : 0) + _random.Next(3)).Select(_ => Fresh()).ToList();
            var body = Value(indices, count == 0 ? 4 : 3);

            // Every step has to be read, and the input too.
            var unread = count == 0 ? _steps.Where(s => !s.IsRead).Append(Input) : _random.Next(2) == 0 ? [] : [Input];
            foreach (var tensor in unread.ToList())
            {
                body = Join("+", body, Read(tensor, indices), (a, b) => a + b);
            }

            string name = count == 0 ? "y" : $"s{_steps.Count}";
            definitions.Add($"{name}{Brackets(indices)} = {body.Text}");
            Output = new(name, [.. indices.Select(i => _ranges[i])]) { Indices = indices, Body = body };
            _steps.Add(Output);
        }

        Text = string.Join("; ", definitions);
        _declarations.AddRange(_ranges.Where(r => Used(r.Key)).Select(r => $"{r.Key} < {r.Value}"));
    }

    public string Text { get; }

    public IReadOnlyList<string> Declarations => _declarations;

    public Tensor Input { get; }

    public Tensor Output { get; } = null!;

    public Dictionary<string, Tensor> Parameters { get; } = [];

    /// <summary>All elements of the output for one example, by the meaning of the words.</summary>
    public double[] Compute(double[] inputs)
    {
        Input.Values = inputs;
        foreach (var step in _steps)
        {
            step.Values = new double[step.Length];
            for (int k = 0; k < step.Length; k++)
            {
                var state = new Dictionary<string, int>();
                int rest = k;
                for (int axis = step.Shape.Length - 1; axis >= 0; axis--)
                {
                    state[step.Indices[axis]] = rest % step.Shape[axis];
                    rest /= step.Shape[axis];
                }

                step.Values[k] = step.Body!.Of(state);
            }
        }

        return Output.Values;
    }

    private static string Brackets(IReadOnlyList<string> indices) => indices.Count == 0 ? "" : $"[{string.Join(",", indices)}]";

    private bool Used(string index) => System.Text.RegularExpressions.Regex.IsMatch(Text, $@"\b{index}\b");

    private string Fresh()
    {
        string name = _indices < 8 ? "ijkuvzho"[_indices].ToString() : $"i{_indices}";
        _indices++;
        _ranges[name] = 1 + _random.Next(4);
        return name;
    }

    private Part Value(IReadOnlyList<string> bound, int depth)
    {
        if (depth == 0)
        {
            return Leaf(bound);
        }

        switch (_random.Next(12))
        {
            case 0:
                return Leaf(bound);
            case 1:
                return Join("+", Value(bound, depth - 1), Value(bound, depth - 1), (a, b) => a + b);
            case 2:
                return Join("-", Value(bound, depth - 1), Value(bound, depth - 1), (a, b) => a - b);
            case 3 or 4:
                return Join("*", Value(bound, depth - 1), Value(bound, depth - 1), (a, b) => a * b);
            case 5:
                return Join("/", Value(bound, depth - 1), Apply("2 + tanh({0})", Value(bound, depth - 1), x => 2 + Math.Tanh(x)), (a, b) => a / b);
            case 6:
                return Pair(Value(bound, depth - 1), Value(bound, depth - 1));
            case 7:
                return Choice(Value(bound, depth - 1), Value(bound, depth - 1), Value(bound, depth - 1), Value(bound, depth - 1));
            case 8 or 9 or 10:
                return Reduction(bound, depth);
            default:
                return Function(Value(bound, depth - 1));
        }
    }

    private Part Leaf(IReadOnlyList<string> bound)
    {
        switch (_random.Next(8))
        {
            case 0:
                double number = _random.Next(1, 20) / 8.0;
                return new(number.ToString(CultureInfo.InvariantCulture), _ => number);
            case 1 when bound.Count > 0:
                string index = bound[_random.Next(bound.Count)];
                return new(index, state => state[index]);
            case 2 or 3 or 4:
                return Read(Parameter(bound), bound);
            case 5 when _steps.Count > 0:
                return Read(_steps[_random.Next(_steps.Count)], bound);
            default:
                return Read(Input, bound);
        }
    }

    /// <summary>A new parameter, or one that is there.</summary>
    private Tensor Parameter(IReadOnlyList<string> bound)
    {
        if (Parameters.Count > 0 && _random.Next(3) == 0)
        {
            return Parameters.Values.ElementAt(_random.Next(Parameters.Count));
        }

        // Its first read is by single indices, so that these say how large it is.
        var indices = bound.Where(_ => _random.Next(2) == 0).Take(4).ToList();
        var tensor = new Tensor($"w{Parameters.Count}", [.. indices.Select(i => _ranges[i])]) { Indices = indices };
        tensor.Values = [.. Enumerable.Range(0, tensor.Length).Select(_ => (2 * _random.NextDouble()) - 1)];
        Parameters[tensor.Name] = tensor;
        _declarations.Add(tensor.Name);
        return tensor;
    }

    private Part Read(Tensor tensor, IReadOnlyList<string> bound)
    {
        bool isFirst = !tensor.IsRead && Parameters.ContainsKey(tensor.Name);
        tensor.IsRead = true;
        var places = new List<(string Text, Func<Dictionary<string, int>, int> Of)>();
        bool hasFill = false;
        for (int axis = 0; axis < tensor.Shape.Length; axis++)
        {
            if (isFirst)
            {
                string own = tensor.Indices[axis];
                places.Add((own, state => state[own]));
                continue;
            }

            var (text, of, min, max) = Place(bound);
            int size = tensor.Shape[axis];
            if (min >= 0 && max < size)
            {
                places.Add((text, of));
            }
            else if (_random.Next(2) == 0)
            {
                hasFill = true;
                places.Add((text, of));
            }
            else
            {
                places.Add(($"({text}) % {size}", state => ((of(state) % size) + size) % size));
            }
        }

        double fill = _random.Next(-2, 3);
        string suffix = hasFill ? $" else {fill.ToString(CultureInfo.InvariantCulture)}" : "";
        return new(tensor.Shape.Length == 0 ? tensor.Name : $"{tensor.Name}[{string.Join(", ", places.Select(p => p.Text))}{suffix}]", state =>
        {
            int place = 0;
            for (int axis = 0; axis < places.Count; axis++)
            {
                int at = places[axis].Of(state);
                if (at < 0 || at >= tensor.Shape[axis])
                {
                    return hasFill ? fill : throw new InvalidOperationException("Read outside.");
                }

                place = (place * tensor.Shape[axis]) + at;
            }

            return tensor.Values[place];
        });
    }

    /// <summary>An index expression with its smallest and largest value.</summary>
    private (string Text, Func<Dictionary<string, int>, int> Of, int Min, int Max) Place(IReadOnlyList<string> bound)
    {
        if (bound.Count == 0 || _random.Next(6) == 0)
        {
            int constant = _random.Next(2);
            return (constant.ToString(CultureInfo.InvariantCulture), _ => constant, constant, constant);
        }

        string index = bound[_random.Next(bound.Count)], other = bound[_random.Next(bound.Count)];
        int last = _ranges[index] - 1, lastOther = _ranges[other] - 1, shift = _random.Next(-1, 3);
        return _random.Next(6) switch
        {
            0 => ($"2*{index}+{other}-1", s => (2 * s[index]) + s[other] - 1, -1, (2 * last) + lastOther - 1),
            1 => ($"{index}+{other}", s => s[index] + s[other], 0, last + lastOther),
            2 => ($"{last + 1}-{index}", s => last + 1 - s[index], 1, last + 1),
            3 => ($"({index}+3*{other})/2", s => (s[index] + (3 * s[other])) / 2, 0, (last + (3 * lastOther)) / 2),
            4 => ($"{index}+{shift}", s => s[index] + shift, shift, last + shift),

            // Alone it would say how large a parameter is.
            _ => (index + "+0", s => s[index], 0, last),
        };
    }

    private Part Reduction(IReadOnlyList<string> bound, int depth)
    {
        var over = Enumerable.Range(0, 1 + _random.Next(2)).Select(_ => Fresh()).ToList();
        var body = Value([.. bound, .. over], depth - 1);
        string name = new[] { "sum", "sum", "mean", "max", "min", "logsumexp" }[_random.Next(6)];
        return new($"{name}({string.Join(",", over)}, {body.Text})", state =>
        {
            var values = new List<double>();
            Collect(0);
            return name switch
            {
                "sum" => values.Sum(),
                "mean" => values.Sum() / values.Count,
                "max" => values.Max(),
                "min" => values.Min(),
                _ => values.Max() + Math.Log(values.Sum(v => Math.Exp(v - values.Max()))),
            };

            void Collect(int position)
            {
                if (position == over.Count)
                {
                    values.Add(body.Of(state));
                    return;
                }

                for (int k = 0; k < _ranges[over[position]]; k++)
                {
                    state[over[position]] = k;
                    Collect(position + 1);
                }
            }
        });
    }

    private Part Pair(Part left, Part right) => _random.Next(2) == 0
        ? new($"max(0 + {left.Text}, {right.Text})", s => Math.Max(left.Of(s), right.Of(s)))
        : new($"min(0 + {left.Text}, {right.Text})", s => Math.Min(left.Of(s), right.Of(s)));

    private Part Choice(Part left, Part right, Part then, Part otherwise)
    {
        var (relation, holds) = _random.Next(6) switch
        {
            0 => ("<", (Func<double, double, bool>)((a, b) => a < b)),
            1 => ("<=", (a, b) => a <= b),
            2 => (">", (a, b) => a > b),
            3 => (">=", (a, b) => a >= b),
            4 => ("==", (a, b) => a == b),
            _ => ("!=", (a, b) => a != b),
        };
        var (joint, both) = _random.Next(3) switch
        {
            0 => (" && 1 < 2", (Func<bool, bool>)(c => c)),
            1 => (" || 3 > 4", c => c),
            _ => ("", c => c),
        };
        return new($"({left.Text} {relation} {right.Text}{joint} ? {then.Text} : {otherwise.Text})", s => both(holds(left.Of(s), right.Of(s))) ? then.Of(s) : otherwise.Of(s));
    }

    private Part Function(Part x) => _random.Next(10) switch
    {
        0 => Apply("tanh({0})", x, Math.Tanh),
        1 => Apply("sigmoid({0})", x, v => 1 / (1 + Math.Exp(-v))),
        2 => Apply("exp(tanh({0}))", x, v => Math.Exp(Math.Tanh(v))),
        3 => Apply("log(2 + tanh({0}))", x, v => Math.Log(2 + Math.Tanh(v))),
        4 => Apply("sqrt(2 + tanh({0}))", x, v => Math.Sqrt(2 + Math.Tanh(v))),
        5 => Apply("softplus({0})", x, v => v > 30 ? v : Math.Log(1 + Math.Exp(v))),
        6 => Apply("abs({0})", x, Math.Abs),
        7 => Apply("({0})^2", x, v => v * v),
        8 => Apply("(2 + tanh({0}))^-3", x, v => Math.Pow(2 + Math.Tanh(v), -3)),
        _ => Apply("-{0}", x, v => -v),
    };

    private static Part Apply(string format, Part x, Func<double, double> function) =>
        new($"({string.Format(CultureInfo.InvariantCulture, format, x.Text)})", s => function(x.Of(s)));

    private static Part Join(string @operator, Part left, Part right, Func<double, double, double> function) =>
        new($"({left.Text} {@operator} {right.Text})", s => function(left.Of(s), right.Of(s)));

    /// <summary>A piece of the text and what it computes for given values of the indices.</summary>
    internal sealed record Part(string Text, Func<Dictionary<string, int>, double> Of);

    /// <summary>A tensor of the formula.</summary>
    internal sealed class Tensor(string name, int[] shape)
    {
        public string Name => name;

        public int[] Shape => shape;

        public int Length => shape.Aggregate(1, (product, size) => product * size);

        public IReadOnlyList<string> Indices { get; init; } = [];

        public Part? Body { get; init; }

        public bool IsRead { get; set; }

        public double[] Values { get; set; } = [];
    }
}
