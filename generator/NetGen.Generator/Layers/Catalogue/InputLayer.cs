using NetGen.Generator.Calculus;
using NetGen.Generator.Common;

namespace NetGen.Generator.Layers;

/// <summary>What the caller gives: x[n,…].</summary>
internal sealed class InputLayer : Layer
{
    private static readonly string[][] AxisNames = [["i"], ["i", "j"], ["c", "i", "j"]];

    public override string Letter => "x";

    public override SourceCount Reads => SourceCount.None;

    public override Shape? Infer(LayerSite site)
    {
        var sizes = site.Arguments.Integers("shape");
        return sizes.Count is < 1 or > 3
            ? site.Fail(Problems.InputRank, null, Numerals.Format((long)sizes.Count))
            : site.Shaped(null, [.. sizes.Select(s => (long)s)]);
    }

    public override void Define(LayerScope scope)
    {
        var names = AxisNames[scope.Shape.Rank - 1];
        var features = names.Select((name, axis) => new Index(name, scope.Shape[axis]));
        scope.Output(new[] { LayerScope.Batch }.Concat(features).ToValueList(), Role.Input);
    }

    protected override ValueList<Argument> Declare() => [Argument.Sizes("shape"), Argument.Word("Name")];
}
