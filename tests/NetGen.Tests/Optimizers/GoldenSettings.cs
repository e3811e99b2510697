using System.Globalization;

namespace NetGen.Tests.Optimizers;

/// <summary>The options that PyTorch was called with, by its names; 0 and false where they are not given.</summary>
internal sealed class GoldenSettings(Dictionary<string, string> values)
{
    public bool Has(string name) => values.ContainsKey(name);

    public double Number(string name) => Has(name) ? double.Parse(values[name], CultureInfo.InvariantCulture) : 0;

    public bool Flag(string name) => Has(name) && values[name] == "True";
}
