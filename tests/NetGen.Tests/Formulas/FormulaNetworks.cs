using NetGen.Tests.Architectures;

namespace NetGen.Tests.Formulas;

/// <summary>Networks of layers that are given by formulas or functions, by name.</summary>
internal static class FormulaNetworks
{
    public static IReadOnlyDictionary<string, Twins> All { get; } = new Dictionary<string, Twins>
    {
        ["FormulaDense"] = new(() => Subject.Of(new SinglePrecision.FormulaDense(1)), () => Subject.Of(new DoublePrecision.FormulaDense(1))),
        ["FormulaConvolution"] = new(() => Subject.Of(new SinglePrecision.FormulaConvolution(1)), () => Subject.Of(new DoublePrecision.FormulaConvolution(1))),
        ["FormulaPooling"] = new(() => Subject.Of(new SinglePrecision.FormulaPooling(1)), () => Subject.Of(new DoublePrecision.FormulaPooling(1))),
        ["FormulaPolynomial"] = new(() => Subject.Of(new SinglePrecision.FormulaPolynomial(1)), () => Subject.Of(new DoublePrecision.FormulaPolynomial(1))),
        ["FormulaPowers"] = new(() => Subject.Of(new SinglePrecision.FormulaPowers(1)), () => Subject.Of(new DoublePrecision.FormulaPowers(1))),
        ["FormulaBilinear"] = new(() => Subject.Of(new SinglePrecision.FormulaBilinear(1)), () => Subject.Of(new DoublePrecision.FormulaBilinear(1))),
        ["FormulaSoftmax"] = new(() => Subject.Of(new SinglePrecision.FormulaSoftmax(1)), () => Subject.Of(new DoublePrecision.FormulaSoftmax(1))),
        ["FormulaAttention"] = new(() => Subject.Of(new SinglePrecision.FormulaAttention(1)), () => Subject.Of(new DoublePrecision.FormulaAttention(1))),
        ["FormulaNormalisedWeights"] = new(() => Subject.Of(new SinglePrecision.FormulaNormalisedWeights(1)), () => Subject.Of(new DoublePrecision.FormulaNormalisedWeights(1))),
        ["FormulaPositions"] = new(() => Subject.Of(new SinglePrecision.FormulaPositions(1)), () => Subject.Of(new DoublePrecision.FormulaPositions(1))),
        ["FormulaFlatten"] = new(() => Subject.Of(new SinglePrecision.FormulaFlatten(1)), () => Subject.Of(new DoublePrecision.FormulaFlatten(1))),
        ["FormulaDifferences"] = new(() => Subject.Of(new SinglePrecision.FormulaDifferences(1)), () => Subject.Of(new DoublePrecision.FormulaDifferences(1))),
        ["FormulaFunctions"] = new(() => Subject.Of(new SinglePrecision.FormulaFunctions(1)), () => Subject.Of(new DoublePrecision.FormulaFunctions(1))),
        ["FormulaNormalisation"] = new(() => Subject.Of(new SinglePrecision.FormulaNormalisation(1)), () => Subject.Of(new DoublePrecision.FormulaNormalisation(1))),
        ["FormulaNested"] = new(() => Subject.Of(new SinglePrecision.FormulaNested(1)), () => Subject.Of(new DoublePrecision.FormulaNested(1))),
        ["FormulaShared"] = new(() => Subject.Of(new SinglePrecision.FormulaShared(1)), () => Subject.Of(new DoublePrecision.FormulaShared(1))),
        ["FormulaGroups"] = new(() => Subject.Of(new SinglePrecision.FormulaGroups(1)), () => Subject.Of(new DoublePrecision.FormulaGroups(1))),
        ["FormulaWide"] = new(() => Subject.Of(new SinglePrecision.FormulaWide(1)), () => Subject.Of(new DoublePrecision.FormulaWide(1))),
        ["FormulaSharedFunction"] = new(() => Subject.Of(new SinglePrecision.FormulaSharedFunction(1)), () => Subject.Of(new DoublePrecision.FormulaSharedFunction(1))),
        ["FormulaLogSumExp"] = new(() => Subject.Of(new SinglePrecision.FormulaLogSumExp(1)), () => Subject.Of(new DoublePrecision.FormulaLogSumExp(1))),
        ["MappedVector"] = new(() => Subject.Of(new SinglePrecision.MappedVector(1)), () => Subject.Of(new DoublePrecision.MappedVector(1))),
        ["MappedImage"] = new(() => Subject.Of(new SinglePrecision.MappedImage(1)), () => Subject.Of(new DoublePrecision.MappedImage(1))),
        ["FormulaAngles"] = new(() => Subject.Of(new SinglePrecision.FormulaAngles(1)), () => Subject.Of(new DoublePrecision.FormulaAngles(1))),
    };
}
