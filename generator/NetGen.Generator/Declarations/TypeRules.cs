using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Layers;

namespace NetGen.Generator.Declarations;

/// <summary>What a class must be for NetGen to add a network to it.</summary>
internal sealed class TypeRules(INamedTypeSymbol type, TypeDeclarationSyntax declaration, ICollection<Diagnostic> diagnostics)
{
    /// <summary>The first version of C# that can compile what NetGen generates.</summary>
    public const LanguageVersion Oldest = LanguageVersion.CSharp12;

    public static void Check(INamedTypeSymbol type, TypeDeclarationSyntax declaration, ICollection<Diagnostic> diagnostics)
    {
        var rules = new TypeRules(type, declaration, diagnostics);
        rules.CheckDeclaration();
        rules.CheckConstructors();
        rules.CheckLanguage();
    }

    private void CheckDeclaration()
    {
        if (!IsPartial(declaration))
        {
            Report(Problems.NotPartial, declaration, type.Name, TypeParser.Keyword(declaration));
        }

        foreach (var container in TypeParser.Containers(declaration).Where(c => !IsPartial(c)))
        {
            Report(Problems.ContainerNotPartial, container, container.Identifier.ValueText, type.Name, TypeParser.Keyword(container));
        }

        if (type.IsStatic)
        {
            Report(Problems.StaticClass, declaration, type.Name);
        }

        var outermost = TypeParser.Containers(declaration).LastOrDefault() ?? declaration;
        if (outermost.Modifiers.Any(SyntaxKind.FileKeyword))
        {
            Report(Problems.FileLocal, outermost, outermost.Identifier.ValueText);
        }

        if (type.BaseType is { } @base && LayerAttributes.IsNetwork(@base))
        {
            Report(Problems.DerivedFromNetwork, declaration, type.Name, @base.Name);
        }
    }

    private void CheckConstructors()
    {
        var primary = type.DeclaringSyntaxReferences.Select(r => r.GetSyntax()).OfType<TypeDeclarationSyntax>().FirstOrDefault(d => d.ParameterList is not null);
        if (primary is not null)
        {
            diagnostics.Add(Diagnostic.Create(
                Descriptors.Of(Problems.NoConstructor),
                primary.ParameterList!.GetLocation(),
                type.Name,
                "the class has a primary constructor; declare constructors that call 'this(seed)' instead"));
        }

        var unchained = type.InstanceConstructors.SelectMany(c => c.DeclaringSyntaxReferences).Select(r => r.GetSyntax())
            .OfType<ConstructorDeclarationSyntax>().FirstOrDefault(c => c.Initializer is not { RawKind: (int)SyntaxKind.ThisConstructorInitializer });
        if (unchained is not null && unchained.ParameterList.Parameters.Select(p => p.Type?.ToString()).SequenceEqual(["ulong"]) is false)
        {
            diagnostics.Add(Diagnostic.Create(
                Descriptors.Of(Problems.NoConstructor),
                unchained.Identifier.GetLocation(),
                type.Name,
                "this constructor would leave all parameters zero; let it call it with ': this(seed)'"));
        }

        if (type.BaseType is { SpecialType: not SpecialType.System_Object } @base && !@base.InstanceConstructors.Any(IsCallable))
        {
            Report(Problems.NoConstructor, declaration, type.Name, $"the base class '{@base.Name}' has no constructor without parameters; give it one");
        }
    }

    private bool IsCallable(IMethodSymbol constructor) => constructor.Parameters.All(p => p.IsOptional || p.IsParams)
        && constructor.DeclaredAccessibility switch
        {
            Accessibility.Private => false,
            Accessibility.Internal or Accessibility.ProtectedAndInternal =>
                SymbolEqualityComparer.Default.Equals(constructor.ContainingAssembly, type.ContainingAssembly)
                || constructor.ContainingAssembly.GivesAccessTo(type.ContainingAssembly),
            _ => true,
        };

    private void CheckLanguage()
    {
        if (declaration.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: < Oldest } options)
        {
            Report(Problems.OldLanguage, declaration, Oldest.ToDisplayString(), options.LanguageVersion.ToDisplayString());
        }
    }

    private void Report(ProblemKind kind, TypeDeclarationSyntax at, params object[] details) =>
        diagnostics.Add(Diagnostic.Create(Descriptors.Of(kind), at.Identifier.GetLocation(), details));

    private static bool IsPartial(TypeDeclarationSyntax type) => type.Modifiers.Any(SyntaxKind.PartialKeyword);
}
