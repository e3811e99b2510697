using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Tests.Verify;

namespace NetGen.Generator.Tests.CodeFixes;

/// <summary>Applies a fix as an editor does, to what the generator and the analyzer report on a file in a workspace.</summary>
internal static class Fix
{
    /// <summary>Fixes the last (innermost) diagnostic that the provider is for, and compares the text and the title.</summary>
    /// <param name="provider">The fix.</param>
    /// <param name="before">The file.</param>
    /// <param name="after">The file as it should become.</param>
    /// <param name="title">What the editor should show.</param>
    /// <param name="others">The files of other parts.</param>
    public static async Task One(CodeFixProvider provider, string before, string after, string title, params string[] others)
    {
        using var workspace = new AdhocWorkspace();
        var document = Open(workspace, [before, .. others]);
        var action = Assert.Single(await ActionsAsync(provider, document, (await DiagnosticsAsync(provider, document.Project))[^1]));
        Assert.Equal(title, action.Title);
        Assert.Equal(provider.GetType().Name, action.EquivalenceKey);
        Assert.Equal(after, await ApplyAsync(workspace, document, action));
    }

    /// <summary>Fixes all diagnostics of the file at once; none may be left.</summary>
    public static async Task All(CodeFixProvider provider, string before, string after)
    {
        using var workspace = new AdhocWorkspace();
        var document = Open(workspace, [before]);
        var context = new FixAllContext(
            document,
            provider,
            FixAllScope.Project,
            provider.GetType().Name,
            provider.FixableDiagnosticIds,
            new Reported(await DiagnosticsAsync(provider, document.Project)),
            CancellationToken.None);
        var action = await provider.GetFixAllProvider()!.GetFixAsync(context);
        Assert.NotNull(action);
        Assert.Equal(after, await ApplyAsync(workspace, document, action));
        Assert.Empty(await DiagnosticsAsync(provider, workspace.CurrentSolution.GetDocument(document.Id)!.Project));
    }

    /// <summary>There are diagnostics, but the fix is not certain to be right for them and is not offered.</summary>
    public static async Task None(CodeFixProvider provider, params string[] sources)
    {
        using var workspace = new AdhocWorkspace();
        var document = Open(workspace, sources);
        var diagnostics = await DiagnosticsAsync(provider, document.Project);
        Assert.NotEmpty(diagnostics);
        foreach (var diagnostic in diagnostics)
        {
            Assert.Empty(await ActionsAsync(provider, document, diagnostic));
        }
    }

    private static Document Open(AdhocWorkspace workspace, string[] sources)
    {
        var model = GeneratorDriverFixture.Compile(sources);
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Default,
            model.AssemblyName!,
            model.AssemblyName!,
            LanguageNames.CSharp,
            compilationOptions: model.Options,
            parseOptions: model.SyntaxTrees[0].Options,
            metadataReferences: model.References));
        var documents = model.SyntaxTrees.Select(t => workspace.AddDocument(project.Id, t.FilePath, t.GetText())).ToList();
        return workspace.CurrentSolution.GetDocument(documents[0].Id)!;
    }

    /// <summary>What the provider is for, in the order of the source.</summary>
    private static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(CodeFixProvider provider, Project project)
    {
        var compilation = (CSharpCompilation)(await project.GetCompilationAsync())!;
        var reported = GeneratorDriverFixture.Run(compilation).Diagnostics.Concat(GeneratorDriverFixture.Analyze(compilation));
        return [.. reported.Where(d => provider.FixableDiagnosticIds.Contains(d.Id)).OrderBy(d => d.Location.SourceSpan.Start)];
    }

    private static async Task<List<CodeAction>> ActionsAsync(CodeFixProvider provider, Document document, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        return actions;
    }

    private static async Task<string> ApplyAsync(Workspace workspace, Document document, CodeAction action)
    {
        foreach (var operation in await action.GetOperationsAsync(CancellationToken.None))
        {
            operation.Apply(workspace, CancellationToken.None);
        }

        return (await workspace.CurrentSolution.GetDocument(document.Id)!.GetTextAsync()).ToString();
    }

    /// <summary>Diagnostics that are known already.</summary>
    private sealed class Reported(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return diagnostics.Where(d => d.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(Enumerable.Empty<Diagnostic>());

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);
    }
}
