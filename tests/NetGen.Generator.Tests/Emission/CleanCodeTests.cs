using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Tests.Verify;

namespace NetGen.Generator.Tests.Emission;

/// <summary>Generated code compiles without a word from the compiler, wherever it is put and however strict the project is.</summary>
public class CleanCodeTests
{
    private const string Layers = "[NetGen.Network, NetGen.Input(1, 6, 6), NetGen.Conv2D(4, 3), NetGen.ELU, NetGen.MaxPool2D(2), NetGen.Flatten, NetGen.Dropout(0.5f), NetGen.Dense(3), NetGen.SoftmaxCrossEntropy]";

    public static TheoryData<string, string> Places => new()
    {
        { "global namespace", $"{Layers} public partial class Net;" },
        { "file-scoped namespace", $"namespace A.B; {Layers} public partial class Net;" },
        { "nested", $"namespace A {{ public partial class Outer {{ internal partial struct Middle {{ {Layers} private partial class Net; }} }} }}" },
        { "nested in an interface", $"public partial interface IOuter {{ {Layers} public partial class Net; }}" },
        { "nested in a generic type", $"public partial class Outer<T> where T : class {{ {Layers} public partial class Net; }}" },
        { "generic", $"{Layers} public partial class Net<T, U>;" },
        { "record", $"{Layers} public partial record Net;" },
        { "record class, sealed", $"{Layers} internal sealed partial record class Net;" },
        { "sealed", $"{Layers} internal sealed partial class Net;" },
        { "keyword as a name", $"{Layers} public partial class @class;" },
        { "keywords in the namespace", $"namespace @event.@new {{ {Layers} public partial class Net; }}" },
        { "a namespace called System", $"namespace My.System {{ {Layers} public partial class Net; }}" },
        { "a namespace called NetGen", $"namespace My.NetGen {{ {Layers.Replace("NetGen.", "global::NetGen.")} public partial class Net; }}" },
        { "types with the names of ours", $"namespace My {{ public class Span {{ }} public class MathF {{ }} public class Float512 {{ }} public class TLanes {{ }} {Layers} public partial class Net; }}" },
        { "a type parameter with the name of ours", $"{Layers} public partial class Net<TLanes>;" },
        { "a base class of its own", $"public class Base {{ }} {Layers} public partial class Net : Base;" },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void No_diagnostic_in_generated_code(string place, string source)
    {
        Assert.NotEmpty(place);
        AssertClean(GeneratorDriverFixture.Compile(source));
    }

    [Theory]
    [InlineData(true, NullableContextOptions.Enable)]
    [InlineData(false, NullableContextOptions.Disable)]
    public void No_diagnostic_under_strict_settings(bool isChecked, NullableContextOptions nullable)
    {
        var compilation = GeneratorDriverFixture.Compile($"{Layers} public partial class Net;");
        AssertClean(compilation.WithOptions(((CSharpCompilationOptions)compilation.Options)
            .WithOverflowChecks(isChecked)
            .WithNullableContextOptions(nullable)
            .WithGeneralDiagnosticOption(ReportDiagnostic.Error)));
    }

    /// <summary>Every name of a parameter or variable in generated code, as the name of a layer.</summary>
    [Fact]
    public void Layers_may_have_the_names_of_what_generated_methods_use()
    {
        var generated = GeneratorDriverFixture.Run($"{Layers} public partial class Net;").Output.SyntaxTrees.Last().GetRoot();
        var names = generated.DescendantNodes().Select(n => n switch
        {
            ParameterSyntax parameter => parameter.Identifier.Text,
            VariableDeclaratorSyntax variable => variable.Identifier.Text,
            SingleVariableDesignationSyntax designation => designation.Identifier.Text,
            _ => "",
        }).Where(n => n.Length > 1 && n.All(c => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z') && char.IsLower(n[0])).Distinct().ToList();
        Assert.All(["batch", "inputs", "descends", "scale", "workspace"], n => Assert.Contains(n, names));
        string layers = string.Concat(names.Select(n => $"NetGen.Conv2D(2, 3, Padding = 1, Name = \"{n}\"), NetGen.Tanh, "));
        AssertClean(GeneratorDriverFixture.Compile($"[NetGen.Network, NetGen.Input(1, 6, 6), {layers}NetGen.Flatten, NetGen.Dense(3), NetGen.SoftmaxCrossEntropy] public partial class Net;"));
    }

    [Fact]
    public void Checked_arithmetic_finds_nothing_to_complain_about()
    {
        const string source = """
            using NetGen;
            [Network(InputGradient = true), Input(3, 9, 9), MaxPool2D(3, Stride = 2, Padding = 1), Dropout(0.5f), Flatten, Dense(3), Hinge]
            public partial class Net;
            public static class Program
            {
                public static float Run()
                {
                    var net = new Net(1);
                    var workspace = net.CreateWorkspace(2);
                    workspace.FirstExample = int.MaxValue;
                    return net.Backward(new float[2 * Net.InputLength], [0, 2], workspace);
                }
            }
            """;
        var compilation = GeneratorDriverFixture.Compile(source);
        var run = GeneratorDriverFixture.Run(compilation.WithOptions(compilation.Options.WithOverflowChecks(true)));
        using var image = new MemoryStream();
        Assert.True(run.Output.Emit(image).Success);
        var program = System.Reflection.Assembly.Load(image.ToArray()).GetType("Program")!;
        Assert.IsType<float>(program.GetMethod("Run")!.Invoke(null, null));
    }

    [Fact]
    public void The_same_name_in_two_namespaces_gives_two_files()
    {
        var run = GeneratorDriverFixture.Run($"namespace A {{ {Layers} public partial class Net; }} namespace B {{ {Layers} public partial class Net; }}");
        Assert.Equal(2, run.Sources.Select(s => s.HintName).Distinct().Count());
    }

    [Fact]
    public void Two_runs_give_the_same_bytes()
    {
        string source = $"{Layers} public partial class Net;";
        Assert.Equal(
            GeneratorDriverFixture.Run(source).Sources.Single().SourceText.ToString(),
            GeneratorDriverFixture.Run(source).Sources.Single().SourceText.ToString());
    }

    [Fact]
    public void Generated_code_is_safe_and_has_unix_line_ends()
    {
        string text = GeneratorDriverFixture.Run($"{Layers} public partial class Net;").Sources.Single().SourceText.ToString();
        Assert.DoesNotContain("unsafe", text, StringComparison.Ordinal);
        Assert.DoesNotContain("MemoryMarshal", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Unsafe.", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
        Assert.DoesNotContain(text.Split('\n'), line => line.EndsWith(' '));
    }

    private static void AssertClean(Compilation compilation)
    {
        var run = GeneratorDriverFixture.Run((CSharpCompilation)compilation);

        // The test's own source has no documentation; everything else must be silent.
        var complaints = run.Diagnostics.Concat(run.Output.GetDiagnostics())
            .Where(d => d.Severity != DiagnosticSeverity.Hidden)
            .Where(d => d.Id != "CS1591" || !run.Input.SyntaxTrees.Any(t => t == d.Location.SourceTree))
            .ToList();
        Assert.True(complaints.Count == 0, string.Join("\n", complaints.Take(5)));
        Assert.Single(run.Sources);
    }
}
