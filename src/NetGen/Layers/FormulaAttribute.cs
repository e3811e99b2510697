namespace NetGen;

/// <summary>A layer given by its formula.</summary>
public sealed class FormulaAttribute : ParametricLayerAttribute
{
    /// <summary>Declares the layer.</summary>
    /// <param name="text">The formula.</param>
    /// <param name="declarations">Ranges of indices and parameters.</param>
    public FormulaAttribute(string text, params string[] declarations)
    {
        Text = text;
        Declarations = declarations;
    }

    /// <summary>The formula.</summary>
    public string Text { get; }

    /// <summary>Ranges of indices and parameters.</summary>
    public IReadOnlyList<string> Declarations { get; }
}
