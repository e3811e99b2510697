using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generator.Tests.Declarations.Functions;

/// <summary>What an edit makes run again.</summary>
public class FunctionCachingTests
{
    private const string Called = "using NetGen;\npublic static partial class B { [Differentiable] public static double G(double x) => x * x; }\n";
    private const string Own = "using NetGen;\nusing System;\npublic static partial class C\n{\n    [Differentiable] public static double F(ReadOnlySpan<double> x) { double s = 0; foreach (var e in x) { s += e > 0 ? B.G(e) : e; } return s; }\n}\n";

    [Theory]
    [InlineData(Own, Called, "an edit elsewhere")]
    [InlineData("// A comment.\n\n" + Own, Called, "the function moves")]
    [InlineData("using NetGen;\nusing System;\npublic static partial class C\n{\n    // written another way\n    [Differentiable]\n    public static double F(ReadOnlySpan<double> x)\n    {\n        double s = 0;\n        foreach (double e in x) s += (e > 0) ? B.G(x: e) : e; return s; } static int _more; }", Called, "the same function written another way")]
    public void An_edit_that_leaves_the_function_as_it_is_generates_nothing_anew(string own, string called, string what)
    {
        var result = Edit(own, called).Results.Single();
        foreach (string step in new[] { FunctionGenerator.ModelStep, FunctionGenerator.SourceStep })
        {
            Assert.NotEmpty(Outputs(result, step));
            Assert.All(Outputs(result, step), o => Assert.True(o.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{what}: {step}"));
        }
    }

    [Fact]
    public void An_edit_of_a_method_that_is_called_generates_both_anew()
    {
        var result = Edit(Own, Called.Replace("x * x", "x * x * x", StringComparison.Ordinal)).Results.Single();
        Assert.All(Outputs(result, FunctionGenerator.ModelStep), o => Assert.Equal(IncrementalStepRunReason.Modified, o.Reason));
        Assert.Equal(2, Outputs(result, FunctionGenerator.SourceStep).Count());
    }

    [Fact]
    public void An_edit_of_the_function_generates_it_alone_anew()
    {
        var result = Edit(Own.Replace("s += e", "s -= e", StringComparison.Ordinal), Called).Results.Single();
        Assert.Single(Outputs(result, FunctionGenerator.ModelStep), o => o.Reason == IncrementalStepRunReason.Modified);
    }

    [Fact]
    public void What_is_cached_holds_nothing_of_the_compiler()
    {
        var compilation = FunctionFixture.Compile(Own, Called);
        var result = FunctionFixture.CreateDriver(compilation).RunGenerators(compilation).GetRunResult().Results.Single();
        foreach (string step in new[] { FunctionGenerator.ModelStep, FunctionGenerator.SourceStep })
        {
            Assert.NotEmpty(Outputs(result, step));
            Assert.All(Outputs(result, step), o => Walk(o.Value, step, []));
        }
    }

    private static IEnumerable<(object Value, IncrementalStepRunReason Reason)> Outputs(GeneratorRunResult result, string step) =>
        result.TrackedSteps.TryGetValue(step, out var runs) ? runs.SelectMany(r => r.Outputs) : [];

    private static GeneratorDriverRunResult Edit(string own, string called)
    {
        var compilation = FunctionFixture.Compile(Own, Called, "class Other;");
        var driver = FunctionFixture.CreateDriver(compilation).RunGenerators(compilation);
        CSharpCompilation after = compilation;
        foreach (var (k, text) in new[] { (0, own), (1, called), (2, "class Other { int _field; }") })
        {
            var tree = compilation.SyntaxTrees[k];
            after = tree.GetText().ToString() == text ? after : after.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)tree.Options, tree.FilePath));
        }

        return driver.RunGenerators(after).GetRunResult();
    }

    private static void Walk(object? node, string path, HashSet<object> seen)
    {
        if (node is null or string || node.GetType().IsPrimitive || node.GetType().IsEnum || !seen.Add(node))
        {
            return;
        }

        Assert.False(node is ISymbol or Compilation or SyntaxNode or SyntaxTree or Location or Diagnostic, $"{path} holds a {node.GetType().Name}");
        foreach (object? item in node as IEnumerable ?? Array.Empty<object>())
        {
            Walk(item, path + "[]", seen);
        }

        for (var type = node.GetType(); type is not null && type.Namespace?.StartsWith("NetGen", StringComparison.Ordinal) == true; type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                Walk(field.GetValue(node), $"{path}.{field.Name}", seen);
            }
        }
    }
}
