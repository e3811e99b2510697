using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Layers;

/// <summary>A linear layer with weights and, unless told otherwise, a bias.</summary>
internal abstract class WeightedLayer : SingleSourceLayer
{
    private static readonly string[] Penalties = ["L1", "L2", "MaxNorm"];

    private static readonly string[] Initializers =
        ["Default", "HeUniform", "HeNormal", "GlorotUniform", "GlorotNormal", "LeCunUniform", "LeCunNormal", "Zeros", "Constant"];

    public override string Letter => "z";

    public override Linearity Linearity => Linearity.Linear;

    protected sealed override ValueList<Argument> OwnArguments =>
    [
        .. SizeArguments,
        Argument.Word("Share"),
        Argument.Flag("Bias", true),
        Argument.Choice("WeightInitializer", "Initializer", Initializers),
        Argument.Choice("BiasInitializer", "Initializer", Initializers),
        Argument.Double("WeightConstant", 0, Interval.Finite),
        Argument.Double("BiasConstant", 0, Interval.Finite),
        .. Penalties.Select(name => Argument.Double(name, 0, Interval.NotNegative)),
    ];

    /// <summary>The arguments that say how large the layer is.</summary>
    protected abstract ValueList<Argument> SizeArguments { get; }

    public override void Advise(LayerSite site)
    {
        AdviseOn(site, "Weight", null);
        AdviseOn(site, "Bias", site.Arguments.Flag("Bias") ? null : "Bias is false");
        foreach (string name in Penalties)
        {
            site.HasNoEffect(name, Sharing(site));
        }
    }

    /// <param name="site">The layer.</param>
    /// <param name="weight">The axes of the weights, the output first.</param>
    /// <param name="fanIn">How many inputs one output sums over.</param>
    /// <param name="fanOut">How many outputs one input reaches.</param>
    protected static IReadOnlyList<ParameterRule> Weights(LayerSite site, ValueList<Index> weight, long fanIn, long fanOut)
    {
        var rule = new ParameterRule("weight", "W", weight, site.Initialisation("Weight", fanIn, fanOut)) { Penalty = Penalty(site.Arguments) };
        if (!site.Arguments.Flag("Bias"))
        {
            return [rule];
        }

        var start = site.Initialisation("Bias", fanIn, fanOut);
        return [rule, new("bias", "b", [weight[0]], start.Kind == "Default" ? start with { Kind = "Zeros" } : start)];
    }

    /// <summary>The bias of one output; 0 without a bias.</summary>
    protected static Expr Bias(LayerScope scope, Index output) => scope.HasParameter("bias") ? scope.Parameter("bias")[output] : 0;

    private static string? Sharing(LayerSite site) => site.Arguments.Text("Share") is { } share ? $"the parameters are those of '{share}'" : null;

    private static WeightPenalty? Penalty(LayerArguments arguments) => Penalties.Any(name => arguments.Number(name) > 0)
        ? new(arguments.Number("L1"), arguments.Number("L2"), arguments.Number("MaxNorm"))
        : null;

    private static void AdviseOn(LayerSite site, string prefix, string? reason)
    {
        reason ??= Sharing(site);
        site.HasNoEffect(prefix + "Initializer", reason);
        string? notConstant = site.Arguments.Choice(prefix + "Initializer") == "Constant" ? null : $"{prefix}Initializer is not Initializer.Constant";
        site.HasNoEffect(prefix + "Constant", reason ?? notConstant);
    }
}
