using System.Globalization;
using System.Runtime.CompilerServices;

namespace NetGen.Tests.Training;

/// <summary>Ten steps of each optimiser against PyTorch; Goldens/optimizers.py writes the numbers.</summary>
public sealed class OptimizerGoldenTests
{
    // With a fused multiply-add the results agree to the last bit or two; processors without one round more often.
    private const double SingleTolerance = 5e-7;
    private const double DoubleTolerance = 1e-15;

    public static TheoryData<string> Cases => [.. Lines().Where(line => line.StartsWith("case ", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Ten_steps_equal_those_of_PyTorch(string name)
    {
        string[] lines = [.. Lines().SkipWhile(line => line != name).Skip(1).TakeWhile(line => !line.StartsWith("case "))];
        string[] words = name.Split(' ');
        double[] settings = [.. words.Skip(3).Select(Parse)];
        Optimizer optimizer = words[1] == "sgd"
            ? new Sgd(settings[0])
            : new Adam(settings[0], settings[1], settings[2], settings[3]);
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
