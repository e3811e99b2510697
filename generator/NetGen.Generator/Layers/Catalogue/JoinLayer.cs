using NetGen.Generator.Common;

namespace NetGen.Generator.Layers;

/// <summary>A layer that makes one of several named layers.</summary>
internal abstract class JoinLayer : Layer
{
    public override SourceCount Reads => SourceCount.Several;

    public override string? InitializerBefore => null;

    protected sealed override ValueList<Argument> Declare() => [Argument.Names("sources"), Argument.Word("Name")];

    /// <summary>Reports that a source does not go with the first one.</summary>
    protected static Shape? Mismatch(LayerSite site, int source, ProblemKind kind)
    {
        var (first, other) = (site.Sources[0], site.Sources[source]);
        return site.FailAt(kind, "sources", source, other.Name, other.Shape.ToString(), first.Name, first.Shape.ToString());
    }
}
