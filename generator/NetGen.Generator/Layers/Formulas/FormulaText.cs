using NetGen.Generator.Common;

namespace NetGen.Generator.Layers.Formulas;

/// <summary>A formula as it is written, and what is declared beside it.</summary>
internal sealed record FormulaText(ValueList<DefinitionNode> Definitions, ValueList<Declared> Declared)
{
    private const string Text = "text", Declarations = "declarations";

    /// <summary>The arguments of the attribute that hold them.</summary>
    public static ValueList<Argument> Arguments => [Argument.Required(Text), Argument.Names(Declarations)];

    /// <summary>The tensors that only other layers can be, each where it stands first.</summary>
    public IReadOnlyList<Node.Named> Foreign => [.. new Names(Definitions, Declared).Foreign];

    /// <exception cref="FormulaException">The text is no formula.</exception>
    public static FormulaText Parse(LayerArguments arguments) =>
        new(FormulaParser.Parse(arguments.Text(Text) ?? ""), DeclarationParser.Parse(arguments.Texts(Declarations)));

    /// <summary>The argument that a mistake is in, and which element of it.</summary>
    public static (string Argument, int Element) Place(FormulaException mistake) =>
        mistake.Declaration < 0 ? (Text, -1) : (Declarations, mistake.Declaration);
}
