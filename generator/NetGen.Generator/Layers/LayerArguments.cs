using NetGen.Generator.Common;
using NetGen.Generator.Declarations;
using NetGen.Generator.Functions;

namespace NetGen.Generator.Layers;

/// <summary>The arguments of one declared layer: the given values, and the defaults of its catalogue entry for the others.</summary>
internal sealed class LayerArguments(Layer layer, LayerModel model)
{
    public bool IsGiven(string name) => Given(name) is not null;

    public int Integer(string name) => (int)Number(name);

    public bool Flag(string name) => Number(name) != 0;

    public double Number(string name) => Given(name)?.Numbers[0] ?? Declared(name).Number;

    public string Choice(string name) => Given(name)?.Texts[0] ?? Declared(name).Text!;

    /// <summary>A text, or null where it is not given.</summary>
    public string? Text(string name) => Declares(name) ? Given(name)?.Texts[0] : null;

    public ValueList<double> Numbers(string name) => Given(name)?.Numbers ?? [];

    public ValueList<int> Integers(string name) => Numbers(name).Map(n => (int)n);

    /// <summary>A function of the user.</summary>
    public UserFunction Function(string name) => Given(name)!.Function!;

    public ValueList<string> Texts(string name) => Given(name)?.Texts ?? [];

    private bool Declares(string name) => layer.Arguments.Any(a => a.Name == name);

    private Argument Declared(string name) => layer.Arguments.FirstOrDefault(a => a.Name == name)
        ?? throw new InvalidOperationException($"The catalogue entry of {layer.Kind} has no argument {name}.");

    private ArgumentModel? Given(string name) => model.Arguments.FirstOrDefault(a => a.Name == name);
}
