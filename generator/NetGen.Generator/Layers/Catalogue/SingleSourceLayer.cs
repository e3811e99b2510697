using NetGen.Generator.Common;

namespace NetGen.Generator.Layers;

/// <summary>A layer that reads one other layer.</summary>
internal abstract class SingleSourceLayer : Layer
{
    protected sealed override ValueList<Argument> Declare() => [.. OwnArguments, Argument.Word("Name"), Argument.Word("From")];

    /// <summary>The arguments beside those that every layer with one source has.</summary>
    protected virtual ValueList<Argument> OwnArguments => [];
}
