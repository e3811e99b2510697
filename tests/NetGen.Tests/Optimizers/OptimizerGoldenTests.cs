using System.Globalization;
using System.Runtime.CompilerServices;

namespace NetGen.Tests.Optimizers;

/// <summary>Ten steps of each optimiser against PyTorch; Goldens/optimizers.py writes the numbers.</summary>
public sealed class OptimizerGoldenTests
{
    // With a fused multiply-add most results agree to the last bit or two; PyTorch rounds more often, and Δ of AdaDelta is a quotient of small numbers.
    private const double SingleTolerance = 2e-6;
    private const double DoubleTolerance = 4e-15;

    public static TheoryData<string> Cases => [.. Lines().Where(line => line.StartsWith("case ", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Ten_steps_equal_those_of_PyTorch(string name)
    {
        string[] lines = [.. Lines().SkipWhile(line => line != name).Skip(1).TakeWhile(line => !line.StartsWith("case "))];
        string[] words = name.Split(' ');
        var settings = words.Skip(3).Select(word => word.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        Optimizer optimizer = Make(words[1].Split('-')[0], new(settings));
        Assert.Equal(21, lines.Length);
        if (words[2] == "single")
        {
            CheckSingle(optimizer, lines);
        }
        else
        {
            CheckDouble(optimizer, lines);
        }
    }

    private static Optimizer Make(string name, GoldenSettings s)
    {
        (double rate, bool maximize) = (s.Number("lr"), s.Flag("maximize"));
        (double beta1, double beta2, double epsilon) = (s.Number("beta1"), s.Number("beta2"), s.Number("eps"));
        (double decay, double momentum, bool amsGrad) = (s.Number("weight_decay"), s.Number("momentum"), s.Flag("amsgrad"));
        return name switch
        {
            "sgd" => new Sgd(rate, momentum, s.Number("dampening"), s.Flag("nesterov")) { WeightDecay = decay, Maximize = maximize },
            "adam" => new Adam(rate, beta1, beta2, epsilon, amsGrad) { WeightDecay = decay, Maximize = maximize },
            "adamw" when !s.Has("weight_decay") => new AdamW(rate, beta1, beta2, epsilon, amsGrad),
            "adamw" => new AdamW(rate, beta1, beta2, epsilon, amsGrad) { WeightDecay = decay },
            "adagrad" => new AdaGrad(rate, s.Number("lr_decay"), s.Number("initial_accumulator_value"), epsilon) { WeightDecay = decay },
            "adadelta" => new AdaDelta(rate, s.Number("rho"), epsilon) { WeightDecay = decay },
            "rmsprop" => new RMSProp(rate, s.Number("alpha"), epsilon, momentum, s.Flag("centered")) { WeightDecay = decay },
            "nadam" => new NAdam(rate, beta1, beta2, epsilon, s.Has("momentum_decay") ? s.Number("momentum_decay") : 4e-3) { WeightDecay = decay },
            "radam" => new RAdam(rate, beta1, beta2, epsilon) { WeightDecay = decay },
            _ => new Lion(rate, beta1, beta2) { WeightDecay = decay },
        };
    }

    private static void CheckSingle(Optimizer optimizer, string[] lines)
    {
        float[] parameters = [.. Values(lines[0]).Select(value => (float)value)];
        for (int i = 1; i < lines.Length; i += 2)
        {
            optimizer.Step(parameters, Values(lines[i]).Select(value => (float)value).ToArray());
            CheckClose(Values(lines[i + 1]), [.. parameters.Select(value => (double)value)], SingleTolerance);
        }
    }

    private static void CheckDouble(Optimizer optimizer, string[] lines)
    {
        double[] parameters = Values(lines[0]);
        for (int i = 1; i < lines.Length; i += 2)
        {
            optimizer.Step(parameters, Values(lines[i]));
            CheckClose(Values(lines[i + 1]), parameters, DoubleTolerance);
        }
    }

    private static void CheckClose(double[] expected, double[] actual, double tolerance)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i], actual[i], tolerance * Math.Max(1, Math.Abs(expected[i])));
        }
    }

    private static double[] Values(string line) => [.. line.Split(' ').Skip(1).Select(Parse)];

    private static double Parse(string number) => double.Parse(number, CultureInfo.InvariantCulture);

    private static string[] Lines([CallerFilePath] string thisFile = "") => File.ReadAllLines(
        Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "Goldens", "optimizers.txt"));
}
