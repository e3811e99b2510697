using System.Globalization;
using System.Runtime.CompilerServices;

namespace NetGen.Tests.Goldens;

/// <summary>What PyTorch computes for one network.</summary>
internal sealed class GoldenValues(string network)
{
    private static readonly Lazy<IReadOnlyDictionary<string, GoldenValues>> File = new(Read);

    private readonly Dictionary<string, double[]> _values = [];

    /// <summary>The network that must reproduce them, one of <see cref="GoldenNetworks"/>.</summary>
    public string Network { get; } = network;

    public double[] Inputs => _values["inputs"];

    public double[] Outputs => _values["outputs"];

    /// <summary>The targets; for a network without a loss the gradients of its outputs.</summary>
    public double[] Targets => _values.TryGetValue("targets", out var targets) ? targets : _values["seed"];

    public double? Loss => _values.TryGetValue("loss", out var loss) ? loss[0] : null;

    public double[] InputGradient => _values["inputGradient"];

    public IReadOnlyDictionary<string, double[]> Parameters => WithPrefix("parameter ");

    public IReadOnlyDictionary<string, double[]> Gradients => WithPrefix("gradient ");

    public static IEnumerable<string> Names => File.Value.Keys;

    public static GoldenValues Of(string name) => File.Value[name];

    private static Dictionary<string, GoldenValues> Read()
    {
        var all = new Dictionary<string, GoldenValues>();
        GoldenValues? current = null;
        foreach (string line in Lines())
        {
            string[] words = line.Split(' ');
            if (words[0] == "case")
            {
                all[words[1]] = current = new GoldenValues(words[2]);
                continue;
            }

            int key = words[0] is "parameter" or "gradient" ? 2 : 1;
            current!._values[string.Join(' ', words[..key])] = [.. words[key..].Select(w => double.Parse(w, CultureInfo.InvariantCulture))];
        }

        return all;
    }

    private static IEnumerable<string> Lines([CallerFilePath] string thisFile = "") =>
        System.IO.File.ReadLines(Path.Combine(Path.GetDirectoryName(thisFile)!, "layers.txt"));

    private Dictionary<string, double[]> WithPrefix(string prefix) => _values
        .Where(v => v.Key.StartsWith(prefix, StringComparison.Ordinal))
        .ToDictionary(v => v.Key[prefix.Length..], v => v.Value);
}
