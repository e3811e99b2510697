using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Tests.Verify;

namespace NetGen.Generator.Tests.Declarations.Functions;

/// <summary>Generated derivatives compile without a word wherever their function stands, and however strict the project is.</summary>
public class FunctionNamesTests
{
    private const string F = "[NetGen.Differentiable(Order = 2, Graph = true)] public static double F(double x, double y) { double s = 0; for (int i = 0; i < 3; i++) { s += x * y * i; } return System.Math.Exp(s / 9); } "
        + "[NetGen.Differentiable(Graph = true)] public static void G(System.ReadOnlySpan<double> x, System.Span<double> y) { for (int i = 0; i < x.Length; i++) { y[i] = System.Math.Sin(x[i]); } }";

    public static TheoryData<string> Places =>
    [
        $"public static partial class C {{ {F} }}",
        $"namespace A.B; public static partial class C {{ {F} }}",
        $"namespace A {{ public partial class Outer {{ public partial struct Middle {{ public static partial class C {{ {F} }} }} }} }}",
        $"public partial record C {{ {F} }}",
        $"public sealed partial record class C(int X) {{ {F} }}",
        $"public readonly partial record struct C(int X) {{ {F} }}",
        $"public readonly ref partial struct C {{ {F} }}",
        $"public partial interface C {{ {F} }}",
        $"public partial interface IOuter {{ public static partial class C {{ {F} }} }}",
        $"public static partial class @class {{ {F} }}",
        $"namespace @event.@new {{ public static partial class @static {{ {F} }} }}",
        $"namespace My.System {{ public static partial class C {{ {F.Replace("System.", "global::System.", StringComparison.Ordinal)} }} }}",
        $"namespace My.NetGen {{ public static partial class C {{ {F.Replace("NetGen.", "global::NetGen.", StringComparison.Ordinal)} }} }}",
        $"namespace My {{ public class Math {{ }} public class MathF {{ }} public class Span {{ }} public class ReadOnlySpan {{ }} public static partial class C {{ {F} }} }}",
        $"public static partial class C {{ {F} public static double Math => 1; public static double Sin(double x) => x; public static double Exp(double x) => x; }}",
        $"public abstract partial class C {{ {F.Replace("public static", "protected internal static", StringComparison.Ordinal)} }}",
        $"public partial class C {{ {F.Replace("public static", "private static", StringComparison.Ordinal)} }}",
        $"public static partial class C {{ {F} }} namespace A {{ public static partial class C {{ {F} }} public static partial class CC {{ {F} }} public static partial class Cc {{ {F} }} }}",
        $"public static partial class C {{ {F} {F.Replace("double", "float", StringComparison.Ordinal).Replace("System.Math.", "System.MathF.", StringComparison.Ordinal)} {F.Replace(" F(", " f(", StringComparison.Ordinal).Replace(" G(", " g(", StringComparison.Ordinal)} }}",
    ];

    [Theory]
    [MemberData(nameof(Places))]
    public void No_diagnostic_in_generated_code(string source) => FunctionFixture.AssertClean(FunctionFixture.Compile(source));

    [Theory]
    [InlineData(true, NullableContextOptions.Enable)]
    [InlineData(false, NullableContextOptions.Disable)]
    [InlineData(true, NullableContextOptions.Warnings)]
    public void No_diagnostic_under_strict_settings(bool isChecked, NullableContextOptions nullable)
    {
        var compilation = FunctionFixture.Compile($"public static partial class C {{ {F} }}");
        FunctionFixture.AssertClean(compilation.WithOptions(compilation.Options.WithOverflowChecks(isChecked).WithNullableContextOptions(nullable).WithGeneralDiagnosticOption(ReportDiagnostic.Error).WithSpecificDiagnosticOptions([new("CS1591", ReportDiagnostic.Suppress)])));
    }

    [Fact]
    public void The_oldest_language() => FunctionFixture.AssertClean(GeneratorDriverFixture.Compile([$"public static partial class C {{ {F} }}"], language: LanguageVersion.CSharp12));

    [Fact]
    public void A_language_that_is_too_old()
    {
        var run = FunctionFixture.Run(GeneratorDriverFixture.Compile(["public static partial class C { [NetGen.Differentiable] public static double F(double x) => x; }"], language: LanguageVersion.CSharp10));
        Assert.Equal(["NG0010"], run.Diagnostics.Select(d => d.Id));
        Assert.Empty(run.Sources);
    }

    [Fact]
    public void Overloads_get_files_of_their_own()
    {
        var run = FunctionFixture.AssertClean(FunctionFixture.Compile(FunctionFixture.Class(
            "[Differentiable] public static double F(double x) => x; [Differentiable] public static double F(double x, double y) => x; [Differentiable] public static double f(double x) => x;")));
        Assert.Equal(["C.F-2.g.cs", "C.F.g.cs", "C.f-3.g.cs"], run.Sources.Select(s => s.HintName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_method_in_two_parts_with_overloads()
    {
        var run = FunctionFixture.AssertClean(FunctionFixture.Compile(FunctionFixture.Class(
            "[Differentiable] public static double F(float x, float y) => 0; ".Replace("double F", "float F", StringComparison.Ordinal) + "[Differentiable] public static partial double F(double x); public static partial double F(double x) => x * x;")));
        Assert.Equal(2, run.Sources.Length);
    }

    [Fact]
    public void Two_runs_give_the_same_bytes()
    {
        string source = $"public static partial class C {{ {F} }}";
        Assert.Equal(FunctionFixture.Run(source).Sources.Select(s => s.SourceText.ToString()), FunctionFixture.Run(source).Sources.Select(s => s.SourceText.ToString()));
    }
}
