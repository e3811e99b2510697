using NetGen.Generator.Declarations;

namespace NetGen.Generator.Layers;

/// <summary>A layer on its way from a declaration to a part of a network.</summary>
internal sealed class DeclaredLayer(int ordinal, LayerModel model, Layer entry)
{
    public int Ordinal { get; } = ordinal;

    public LayerModel Model { get; } = model;

    public Layer Entry { get; } = entry;

    public LayerArguments Arguments { get; } = new(entry, model);

    public string Text => Model.Text;

    /// <summary>The name that the user gives; null without one.</summary>
    public string? GivenName => Arguments.Text("Name");

    /// <summary>Its name, given or automatic.</summary>
    public string Name { get; set; } = "";

    /// <summary>The ordinals of the layers that it reads; null where they are not all known.</summary>
    public IReadOnlyList<int>? Sources { get; set; }

    /// <summary>What it calls them.</summary>
    public IReadOnlyList<string> SourceNames { get; set; } = [];

    /// <summary>The layer whose parameters it uses: itself, or the one that it shares with.</summary>
    public int Owner { get; set; } = ordinal;

    /// <summary>Its place, once its sources have shapes.</summary>
    public LayerSite? Site { get; set; }

    /// <summary>What it gives; null where something is wrong with it or in front of it.</summary>
    public Shape? Shape { get; set; }

    /// <summary>The parameters that it needs.</summary>
    public IReadOnlyList<ParameterRule> Parameters { get; set; } = [];

    public bool OwnsParameters => Owner == Ordinal && Parameters.Count > 0;

    public LayerProblem Problem(ProblemKind kind, string? argument, params string[] details) => ProblemAt(kind, argument, -1, details);

    public LayerProblem ProblemAt(ProblemKind kind, string? argument, int element, params string[] details) =>
        new(kind, Ordinal, argument, element, [Text, .. details]);
}
