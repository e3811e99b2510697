using System.Composition;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NetGen.CodeFixes;
using NetGen.Generator.Layers;

namespace NetGen.Generator.Tests.CodeFixes;

/// <summary>What an editor needs to find the fixes.</summary>
public class ProviderTests
{
    private static readonly Assembly Fixes = typeof(MakePartialFix).Assembly;

    private static IEnumerable<Type> Providers => Fixes.GetTypes().Where(t => !t.IsAbstract && t.IsSubclassOf(typeof(CodeFixProvider)));

    public static TheoryData<string> Names => [.. Providers.Select(t => t.FullName!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Providers_are_exported_by_their_name(string name)
    {
        var type = Fixes.GetType(name)!;
        var export = type.GetCustomAttribute<ExportCodeFixProviderAttribute>();
        Assert.NotNull(export);
        Assert.Equal([LanguageNames.CSharp], export.Languages);
        Assert.Equal(type.Name, export.Name);
        Assert.NotNull(type.GetCustomAttribute<SharedAttribute>());
    }

    [Fact]
    public void Every_diagnostic_has_one_provider_at_most_and_exists()
    {
        var ids = Providers.SelectMany(t => ((CodeFixProvider)Activator.CreateInstance(t)!).FixableDiagnosticIds).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.Subset(Problems.All.Select(k => k.Id).ToHashSet(), ids.ToHashSet());
    }

    /// <summary>A compiler has no workspaces: what it loads must do without.</summary>
    [Fact]
    public void The_generator_does_not_need_workspaces() =>
        Assert.DoesNotContain(typeof(NetworkGenerator).Assembly.GetReferencedAssemblies(), a => a.Name!.Contains("Workspaces", StringComparison.Ordinal));
}
