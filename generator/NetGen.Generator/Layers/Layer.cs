using NetGen.Generator.Common;

namespace NetGen.Generator.Layers;

/// <summary>
/// A kind of layer: its arguments, its shape rule, its forward formula and how its parameters start. There is no backward; the
/// chain rule derives it. An entry has no state and serves every layer of its kind.
/// </summary>
internal abstract class Layer
{
    private ValueList<Argument>? _arguments;

    protected Layer() => Kind = GetType().Name.Substring(0, GetType().Name.Length - nameof(Layer).Length);

    /// <summary>The name of the attribute without <c>Attribute</c>.</summary>
    public string Kind { get; }

    /// <summary>All arguments of the attribute.</summary>
    public ValueList<Argument> Arguments => _arguments ??= Declare();

    /// <summary>The letter of the tensor that the layer gives; a number makes it a symbol: <c>z1</c>.</summary>
    public abstract string Letter { get; }

    public virtual SourceCount Reads => SourceCount.One;

    public virtual bool IsLoss => false;

    public virtual Linearity Linearity => Linearity.Nonlinear;

    /// <summary>Whether no gradient ever passes.</summary>
    public virtual bool HasZeroDerivative => false;

    /// <summary>The initializer that suits weights in front of this layer; null to look at what follows it.</summary>
    public virtual string? InitializerBefore => "GlorotUniform";

    /// <summary>The kinds of layers that do to their input what this one does itself, so that one in front of it is a mistake.</summary>
    public virtual IReadOnlyList<string> Includes => [];

    /// <summary>The letter for given arguments.</summary>
    public virtual string LetterOf(LayerArguments arguments) => Letter;

    /// <summary>The layers that the arguments name beside From and the sources; null for a layer that reads what these say and nothing else.</summary>
    public virtual IReadOnlyList<Mention>? Mentions(LayerArguments arguments) => null;

    /// <summary>The shape that the layer gives, or null after reporting why it cannot.</summary>
    public abstract Shape? Infer(LayerSite site);

    /// <summary>The parameters of a layer whose shape is inferred.</summary>
    public virtual IReadOnlyList<ParameterRule> Parameters(LayerSite site) => [];

    /// <summary>Reports arguments of a correct layer that do nothing.</summary>
    public virtual void Advise(LayerSite site)
    {
    }

    /// <summary>The forward formula: gives the scope its definitions and its output.</summary>
    public abstract void Define(LayerScope scope);

    /// <summary>All arguments of the attribute; asked for once.</summary>
    protected abstract ValueList<Argument> Declare();
}
