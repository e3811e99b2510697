using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Declarations;
using NetGen.Generator.Layers;
using NetGen.Generator.Tests.Declarations.Functions;
using NetGen.Generator.Tests.Verify;

namespace NetGen.Generator.Tests.Declarations;

/// <summary>Descriptors, their pages and the release files agree, and the examples on the pages are true.</summary>
public partial class DescriptorTests
{
    private static readonly string Root = FindRoot();

    private static readonly IReadOnlyList<ProblemKind> All = [.. Problems.All.Concat(FunctionProblems.All).OrderBy(k => k.Id, StringComparer.Ordinal)];

    public static TheoryData<string> Ids => [.. All.Select(k => k.Id)];

    /// <summary>Those whose correction is code: not a matter of the project file, and not ours to make.</summary>
    public static TheoryData<string> Correctable => [.. All.Select(k => k.Id).Except(["NG0009", "NG0010", "NG9001"])];

    [Fact]
    public void Ids_are_unique_and_well_formed()
    {
        Assert.Equal(All.Count, All.Select(k => k.Id).Distinct().Count());
        Assert.All(All, k => Assert.Matches("^NG[0-9]{4}$", k.Id));
    }

    [Fact]
    public void Errors_cannot_be_configured_away_and_all_have_a_page()
    {
        foreach (var kind in All)
        {
            var descriptor = Descriptors.Of(kind);
            Assert.Equal("NetGen", descriptor.Category);
            Assert.EndsWith($"/docs/diagnostics/{kind.Id}.md", descriptor.HelpLinkUri, StringComparison.Ordinal);
            Assert.Equal(kind.Severity == Severity.Error, descriptor.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable));
        }
    }

    [Fact]
    public void The_release_files_list_every_rule()
    {
        string text = File.ReadAllText(Path.Combine(Root, "generator", "NetGen.Generator", "AnalyzerReleases.Shipped.md"))
            + File.ReadAllText(Path.Combine(Root, "generator", "NetGen.Generator", "AnalyzerReleases.Unshipped.md"));
        var listed = text.Split('\n').Where(l => l.StartsWith("NG", StringComparison.Ordinal)).Select(l => l.Trim());
        Assert.Equal(All.Select(k => $"{k.Id} | NetGen | {Descriptors.Of(k).DefaultSeverity} | {k.Title}"), listed);
    }

    [Fact]
    public void There_is_no_page_too_many() => Assert.Equal(
        All.Select(k => $"{k.Id}.md").Append("README.md"),
        Directory.EnumerateFiles(Path.Combine(Root, "docs", "diagnostics")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));

    [Fact]
    public void The_index_lists_every_page()
    {
        string index = File.ReadAllText(Path.Combine(Root, "docs", "diagnostics", "README.md"));
        Assert.All(All, k => Assert.Contains($"| [{k.Id}]({k.Id}.md) | {Word(k.Severity)} | {k.Title} |", index, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_says_what_the_descriptor_says(string id)
    {
        var kind = All.Single(k => k.Id == id);
        Assert.StartsWith($"# {id}: {kind.Title}\n\nSeverity: {Word(kind.Severity)}\n", Page(id), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Correctable))]
    public void The_examples_of_a_page_are_wrong_and_right(string id)
    {
        var blocks = CodeBlock().Matches(Page(id)).Select(m => m.Groups[1].Value).ToList();
        Assert.Equal(2, blocks.Count);
        Assert.Equal([id], Diagnostics(GeneratorDriverFixture.Compile(blocks[0])));
        Assert.Empty(Diagnostics(GeneratorDriverFixture.Compile(blocks[1])));
    }

    [Theory]
    [InlineData("NG0009", OptimizationLevel.Debug, LanguageVersion.Latest)]
    [InlineData("NG0010", OptimizationLevel.Release, LanguageVersion.CSharp10)]
    public void The_example_of_a_page_on_the_project_file_is_wrong(string id, OptimizationLevel optimisation, LanguageVersion language)
    {
        string example = CodeBlock().Match(Page(id)).Groups[1].Value;
        Assert.Equal([id], Diagnostics(GeneratorDriverFixture.Compile([example], optimisation, language)));
        Assert.Empty(Diagnostics(GeneratorDriverFixture.Compile(example)));
    }

    [Fact]
    public void A_failure_of_our_own_is_reported_on_the_class()
    {
        var type = new TypeModel("", [], "partial class Net", "Net", "Net", "Net.g.cs");
        var impossible = new NetworkModel(type, new(false, false, false), [new("Unheard", "Unheard", [])]);
        var source = GeneratedSource.From(impossible, CancellationToken.None);
        Assert.Equal("The catalogue has no entry for Unheard.", source.Failure);

        var tree = CSharpSyntaxTree.ParseText("class Net;");
        var location = Location.Create(tree, new(6, 3));
        var parsed = new ParsedNetwork(impossible, "Net", location, []);
        var diagnostic = Assert.Single(NetworkGenerator.AllDiagnostics(parsed, [source]));
        Assert.Equal(("NG9001", location), (diagnostic.Id, diagnostic.Location));
        Assert.Equal(
            "NetGen failed on 'Net': The catalogue has no entry for Unheard.; this is a mistake in NetGen, please report it",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    private static IEnumerable<string> Diagnostics(CSharpCompilation compilation) =>
        GeneratorDriverFixture.Run(compilation).Diagnostics.Concat(FunctionFixture.Run(compilation).Diagnostics).Concat(GeneratorDriverFixture.Analyze(compilation)).Select(d => d.Id);

    private static string Page(string id) => File.ReadAllText(Path.Combine(Root, "docs", "diagnostics", $"{id}.md"));

    private static string Word(Severity severity) => severity.ToString().ToLowerInvariant();

    private static string FindRoot([CallerFilePath] string path = "")
    {
        string folder = Path.GetDirectoryName(path)!;
        while (!File.Exists(Path.Combine(folder, "NetGen.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
