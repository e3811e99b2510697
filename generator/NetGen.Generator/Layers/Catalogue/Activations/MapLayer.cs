using NetGen.Generator.Calculus;
using NetGen.Generator.Common;
using NetGen.Generator.Functions;

namespace NetGen.Generator.Layers;

/// <summary>A function of the user, applied to each element.</summary>
internal sealed class MapLayer : ActivationLayer
{
    protected override ValueList<Argument> OwnArguments => [Argument.OfType("type"), Argument.Function("function"), Argument.Word("Share")];

    public override Shape? Infer(LayerSite site) => FunctionRules.Check(site, "function", 1) ? site.Source.Shape : null;

    public override IReadOnlyList<ParameterRule> Parameters(LayerSite site) =>
        [.. site.Arguments.Function("function").Learned.Select(p => new ParameterRule(p.Name, p.Name, [Axis(p, site.Source.Shape)], new("Constant", 1, 1, p.Initial)))];

    protected override Expr Of(Expr x, LayerScope scope)
    {
        var function = scope.Arguments.Function("function");
        var channel = scope.Source.Axes[1];
        var values = function.Learned.ToDictionary(p => p.Name, p => p.IsPerChannel ? scope.Parameter(p.Name)[channel] : scope.Parameter(p.Name)[0]);
        values[function.Given[0].Name] = x;
        return FunctionRules.Apply(function, values);
    }

    private static Index Axis(UserParameter parameter, Shape shape) => new("k", parameter.IsPerChannel ? shape[0] : 1);
}
