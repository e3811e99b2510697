using NetGen.Generator.Calculus;

namespace NetGen.Generator.Tests.Calculus;

/// <summary>
/// Compares the gradients that the chain rule derives with central differences, both computed by the
/// <see cref="Interpreter"/>. What is differentiated is Σ seed·output with arbitrary fixed seeds.
/// </summary>
internal sealed class Experiment
{
    private const double Step = 1e-5;
    private const double Tolerance = 1e-7;

    private readonly IReadOnlyList<Definition> _forward;
    private readonly Tensor _output;
    private readonly Tensor _seed;
    private readonly Interpreter _interpreter;

    public Experiment(IReadOnlyList<Definition> forward, Tensor output, int batch)
    {
        _forward = forward;
        _output = output;
        _seed = new Tensor("d" + output.Name, Role.Seed, output.Axes);
        _interpreter = new Interpreter(batch);
        _interpreter[_seed] = Arbitrary(_seed);
        foreach (var given in forward.SelectMany(d => d.Reads).Select(r => r.Tensor).Distinct())
        {
            if (given.Role is Role.Input or Role.Parameter or Role.Target)
            {
                _interpreter[given] = Arbitrary(given);
            }
        }
    }

    public Experiment With(Tensor tensor, params double[] values)
    {
        _interpreter[tensor] = values;
        return this;
    }

    /// <summary>Moves arbitrary values into the domain of a function.</summary>
    public Experiment With(Tensor tensor, Func<double, double> transform)
    {
        _interpreter[tensor] = [.. _interpreter[tensor].Select(transform)];
        return this;
    }

    public Experiment WithLabels(Tensor tensor, params int[] labels)
    {
        _interpreter.SetLabels(tensor, labels);
        return this;
    }

    public Experiment WithSeed(params double[] values) => With(_seed, values);

    public Backward Derive(params Tensor[] wanted) => ChainRule.Derive(_forward, _output, _seed, wanted);

    public double[] Output()
    {
        _interpreter.Run(_forward);
        return _interpreter[_output];
    }

    /// <summary>The derived gradient of one tensor.</summary>
    public double[] Gradient(Tensor wanted)
    {
        var backward = Derive(wanted);
        Compute(backward);
        return _interpreter[backward.Gradients[wanted]];
    }

    /// <summary>Compares the gradients of all the tensors, derived in one go, with central differences.</summary>
    public void Check(params Tensor[] wanted)
    {
        var backward = Derive(wanted);
        Compute(backward);
        var derived = wanted.ToDictionary(w => w, w => Derived(backward, w));
        foreach (var tensor in wanted)
        {
            Compare(tensor, derived[tensor], backward);
        }
    }

    private double[] Derived(Backward backward, Tensor wanted)
    {
        Assert.True(backward.Gradients.ContainsKey(wanted), $"{wanted} gets no gradient.");
        return _interpreter[backward.Gradients[wanted]];
    }

    private void Compute(Backward backward)
    {
        _interpreter.Run(backward.Forward);
        _interpreter.Run(backward.Definitions);
    }

    private void Compare(Tensor tensor, double[] derived, Backward backward)
    {
        double[] numerical = Numerical(tensor);
        double scale = numerical.Append(1).Max(Math.Abs);
        for (int k = 0; k < numerical.Length; k++)
        {
            Assert.True(
                Math.Abs(derived[k] - numerical[k]) <= Tolerance * scale,
                $"d{tensor}[{k}] is {derived[k]:G17} but central differences give {numerical[k]:G17}:\n{string.Join("\n", backward.Definitions)}");
        }
    }

    private double[] Numerical(Tensor tensor)
    {
        double[] values = _interpreter[tensor];
        double[] result = new double[values.Length];
        for (int k = 0; k < values.Length; k++)
        {
            double value = values[k];
            values[k] = value + Step;
            double above = Objective();
            values[k] = value - Step;
            double below = Objective();
            values[k] = value;
            result[k] = (above - below) / (2 * Step);
        }

        return result;
    }

    private double Objective()
    {
        _interpreter.Run(_forward);
        return _interpreter[_seed].Zip(_interpreter[_output], (s, y) => s * y).Sum();
    }

    /// <summary>Values in −1 … 1 in no particular order, any two of them well apart, so that no step crosses a tie.</summary>
    private double[] Arbitrary(Tensor tensor)
    {
        int length = _interpreter.LengthOf(tensor);
        var random = new Random(tensor.Name.Aggregate(17, (hash, c) => unchecked((hash * 31) + c)));
        double[] values = new double[length];
        for (int k = 0; k < length; k++)
        {
            values[k] = (2 * (k + 0.3 + (0.4 * random.NextDouble())) / length) - 1;
        }

        random.Shuffle(values);
        return values;
    }
}
