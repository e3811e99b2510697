using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Layers;

namespace NetGen.Generator.Declarations;

/// <summary>Something in a function that has no derivative or none that is known; caught where the function is parsed.</summary>
internal sealed class Refusal(ProblemKind kind, SyntaxNode at, params string[] details) : Exception
{
    public ProblemKind Kind { get; } = kind;

    public IReadOnlyList<string> Details { get; } = details;

    /// <summary>The method that calls itself, where that is the reason.</summary>
    public IMethodSymbol? Recursive { get; init; }

    /// <summary>The expression; of a statement with others in it, the word that it begins with.</summary>
    public Location Location => at switch
    {
        MethodDeclarationSyntax method => method.Identifier.GetLocation(),
        PropertyDeclarationSyntax property => property.Identifier.GetLocation(),
        BaseTypeDeclarationSyntax type => type.Identifier.GetLocation(),
        VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } variable => variable.Identifier.GetLocation(),
        SwitchExpressionSyntax choice => choice.SwitchKeyword.GetLocation(),
        BlockSyntax or ExpressionStatementSyntax or LabeledStatementSyntax or GotoStatementSyntax or BreakStatementSyntax or ReturnStatementSyntax or ThrowStatementSyntax => at.GetLocation(),
        StatementSyntax statement => Keyword(statement).GetLocation(),
        _ => at.GetLocation(),
    };

    /// <summary>The first word, but for what stands in front of a loop or a declaration.</summary>
    private static SyntaxToken Keyword(StatementSyntax statement) => statement switch
    {
        CommonForEachStatementSyntax loop => loop.ForEachKeyword,
        LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 } declaration => declaration.UsingKeyword,
        UsingStatementSyntax block => block.UsingKeyword,
        _ => statement.GetFirstToken(),
    };
}
