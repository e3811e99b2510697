using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Layers;

/// <summary>ℓ = Σ f(y, t) for a function f of the user.</summary>
internal sealed class LossLayer : ElementwiseLossLayer
{
    protected override ValueList<Argument> LossArguments => [Argument.OfType("type"), Argument.Function("function")];

    public override Shape? Infer(LayerSite site) => FunctionRules.Check(site, "function", 2) ? Number : null;

    protected override Expr Of(Expr y, Expr t, LayerScope scope)
    {
        var function = scope.Arguments.Function("function");
        return FunctionRules.Apply(function, new Dictionary<string, Expr> { [function.Given[0].Name] = y, [function.Given[1].Name] = t });
    }
}
