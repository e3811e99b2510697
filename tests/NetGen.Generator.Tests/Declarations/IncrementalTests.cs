using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Tests.Verify;

namespace NetGen.Generator.Tests.Declarations;

/// <summary>What an edit makes run again.</summary>
public class IncrementalTests
{
    private const string Net = "using NetGen;\n\n[Network]\n[Input(4), Dense(3), ReLU, Dense(2), MeanSquaredError]\npublic partial class Net;\n";

    [Theory]
    [InlineData(Net, "an edit elsewhere")]
    [InlineData("// A comment.\n\n\n" + Net, "the network moves")]
    [InlineData("using NetGen;\n\n[Network]\n[Input(4), Dense(units: 3)] // comment\n[ReLU]\n[Dense(2), MeanSquaredError]\npublic sealed partial class Net { public int More => 1; }\n", "the same network written another way")]
    public void An_edit_that_leaves_the_network_as_it_is_generates_nothing_anew(string edited, string what)
    {
        var result = Edit(edited);
        Assert.All(Steps.Outputs(result, NetworkGenerator.ModelStep), o => Assert.True(IsCached(o.Reason), what));
        Assert.All(Steps.Outputs(result, NetworkGenerator.SourceStep), o => Assert.True(IsCached(o.Reason), what));
        Assert.All(result.Results.Single().TrackedOutputSteps.SelectMany(s => s.Value).SelectMany(s => s.Outputs), o => Assert.True(IsCached(o.Reason), what));
    }

    [Fact]
    public void An_edit_of_the_network_generates_it_anew()
    {
        var result = Edit(Net.Replace("Dense(3)", "Dense(5)", StringComparison.Ordinal));
        Assert.Equal(IncrementalStepRunReason.Modified, Steps.Outputs(result, NetworkGenerator.ModelStep).Single().Reason);
        Assert.Equal(IncrementalStepRunReason.Modified, Steps.Outputs(result, NetworkGenerator.SourceStep).Single().Reason);
    }

    [Fact]
    public void What_is_cached_holds_nothing_of_the_compiler()
    {
        var result = Steps.Run(Net);
        foreach (string step in new[] { NetworkGenerator.ModelStep, NetworkGenerator.SourceStep })
        {
            foreach (var (value, _) in Steps.Outputs(result, step))
            {
                Walk(value, step, []);
            }
        }
    }

    [Fact]
    public void Models_of_equal_declarations_are_equal() => Assert.Equal(Steps.Model(Net), Steps.Model(Net));

    /// <summary>Runs the generator, edits, runs it again.</summary>
    private static GeneratorDriverRunResult Edit(string edited)
    {
        var compilation = GeneratorDriverFixture.Compile(Net, "class Other;");
        var driver = GeneratorDriverFixture.CreateDriver(compilation).RunGenerators(compilation);
        var (net, other) = (compilation.SyntaxTrees[0], compilation.SyntaxTrees[1]);
        var after = compilation
            .ReplaceSyntaxTree(other, CSharpSyntaxTree.ParseText("class Other { int _field; }", (CSharpParseOptions)other.Options, other.FilePath))
            .ReplaceSyntaxTree(net, edited == Net ? net : CSharpSyntaxTree.ParseText(edited, (CSharpParseOptions)net.Options, net.FilePath));
        return driver.RunGenerators(after).GetRunResult();
    }

    private static bool IsCached(IncrementalStepRunReason reason) => reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged;

    private static void Walk(object? node, string path, HashSet<object> seen)
    {
        if (node is null or string || node.GetType().IsPrimitive || node.GetType().IsEnum || !seen.Add(node))
        {
            return;
        }

        Assert.False(node is ISymbol or Compilation or SyntaxNode or SyntaxTree or Location or Diagnostic, $"{path} holds a {node.GetType().Name}");
        if (node is IEnumerable items)
        {
            foreach (object? item in items)
            {
                Walk(item, path + "[]", seen);
            }
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
