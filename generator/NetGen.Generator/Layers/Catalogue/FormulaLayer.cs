using NetGen.Generator.Common;
using NetGen.Generator.Layers.Formulas;

namespace NetGen.Generator.Layers;

/// <summary>What the user writes: y[o] = sum(i, w[o,i] * x[i]) + b[o].</summary>
internal sealed class FormulaLayer : SingleSourceLayer
{
    public override string Letter => "y";

    protected override ValueList<Argument> OwnArguments => [.. FormulaText.Arguments, Argument.Word("Share")];

    public override string LetterOf(LayerArguments arguments) => Read(arguments) is { } text ? text.Definitions[text.Definitions.Count - 1].Name : Letter;

    /// <summary>The layer that it reads stands for x; other tensors that the formula does not declare are layers of that name.</summary>
    public override IReadOnlyList<Mention>? Mentions(LayerArguments arguments) => Read(arguments) is { } text
        ? [.. text.Foreign.Select(n => new Mention(n.Name, n.Name == Words.Input, FormulaText.Arguments[0].Name, n.NameRange))]
        : null;

    public override Shape? Infer(LayerSite site)
    {
        try
        {
            var formula = site.Remember(() => Check(site));
            foreach (var (name, length) in formula.Steps.Where(s => s.Length > Sizes.Maximum))
            {
                return site.Fail(Problems.TooLarge, FormulaText.Arguments[0].Name, $"its {name}", Numerals.Format(length));
            }

            return new Shape(formula.Sizes);
        }
        catch (FormulaException mistake)
        {
            var (argument, element) = FormulaText.Place(mistake);
            return site.FailIn(mistake.Kind, argument, element, mistake.Range, mistake.Details);
        }
    }

    public override IReadOnlyList<ParameterRule> Parameters(LayerSite site) => site.Remember(() => Check(site)).Parameters;

    public override void Advise(LayerSite site) =>
        site.HasNoEffect("From", FormulaText.Parse(site.Arguments).Foreign.Any(n => n.Name == Words.Input) ? null : $"the formula does not read {Words.Input}");

    public override void Define(LayerScope scope) => scope.Site.Remember(() => Check(scope.Site)).Define(scope);

    private static CheckedFormula Check(LayerSite site)
    {
        var text = FormulaText.Parse(site.Arguments);
        return CheckedFormula.Of(text, [.. site.Sources.Select((s, k) => new Operand.Source(s.As, s, k))]);
    }

    /// <summary>The text, or null where it cannot be read.</summary>
    private static FormulaText? Read(LayerArguments arguments)
    {
        try
        {
            return FormulaText.Parse(arguments);
        }
        catch (FormulaException)
        {
            return null;
        }
    }
}
