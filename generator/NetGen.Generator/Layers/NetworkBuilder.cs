using NetGen.Generator.Common;
using NetGen.Generator.Declarations;

namespace NetGen.Generator.Layers;

/// <summary>
/// Makes a network of a declaration: checks it, gives every layer a name, a shape and symbols, and lets the catalogue write the
/// formulas. A layer behind one that is wrong is skipped without a word, so that one mistake gives one message.
/// </summary>
internal static class NetworkBuilder
{
    public static NetworkBuild Build(NetworkModel model)
    {
        var layers = model.Layers.Select(Declare).ToList();
        var problems = new List<LayerProblem>();
        StructureRules.Check(layers, model.Type.Constructor, problems);
        LayerNames.Assign(layers, problems);
        var references = new LayerReferences(layers, problems);
        var sizes = new SizeRules(problems);
        foreach (var layer in layers)
        {
            if (ArgumentRules.Check(layer, problems) & references.Resolve(layer))
            {
                Infer(layer, layers, sizes, problems);
            }
        }

        if (!HasErrors(problems))
        {
            LayerNames.CheckMembers(layers, problems);
            StructureRules.CheckOutput(layers, problems);
        }

        if (!HasErrors(problems))
        {
            LearningRules.Check(layers, problems);
        }

        return new(layers, problems.OrderBy(p => p.Layer).ToValueList());
    }

    private static DeclaredLayer Declare(LayerModel model, int ordinal) => new(
        ordinal,
        model,
        Catalogue.Find(model.Kind) ?? throw new InvalidOperationException($"The catalogue has no entry for {model.Kind}."));

    private static void Infer(DeclaredLayer layer, List<DeclaredLayer> layers, SizeRules sizes, List<LayerProblem> problems)
    {
        if (layer.Sources is not { } sources || sources.Any(s => layers[s].Shape is null || layers[s].Entry.IsLoss))
        {
            return;
        }

        var read = sources.Select((s, k) => new SourceLayer(layers[s].Name, layers[s].Text, layers[s].Shape!, layer.SourceNames[k])).ToList();
        layer.Site = new LayerSite(layer.Ordinal, layer.Text, layer.Arguments, read, problems);
        if (layer.Entry.Infer(layer.Site) is not { } shape)
        {
            return;
        }

        layer.Parameters = layer.Entry.Parameters(layer.Site);
        if (sizes.Check(layer, shape) && ShareRules.Check(layer, layers[layer.Owner], problems))
        {
            layer.Shape = shape;
            layer.Entry.Advise(layer.Site);
        }
    }

    private static bool HasErrors(IEnumerable<LayerProblem> problems) => problems.Any(p => p.Kind.Severity == Severity.Error);
}
