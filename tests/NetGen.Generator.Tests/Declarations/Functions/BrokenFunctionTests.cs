using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests.Declarations.Functions;

/// <summary>What the compiler refuses is left to the compiler: code as an editor sees it while it is typed.</summary>
public class BrokenFunctionTests
{
    private const string Whole = "[Differentiable] public static double F(ReadOnlySpan<double> x, int n) { double s = 0; for (int i = 0; i < x.Length; i++) { if (x[i] > 0) { s += Math.Exp(x[i]) * n; } } var (a, b) = (s, x[^1]); return a switch { > 1 => G(a), _ => b }; } "
        + "[Differentiable] public static double G(double x) => x > 1 ? x * x : Math.Sin(x);";

    [Theory]
    [InlineData("[Differentiable] public static double F(double x) => unknown * x;")]
    [InlineData("[Differentiable] public static double F(double x) => Math.Sinus(x);")]
    [InlineData("[Differentiable] public static double F(double x) => x +;")]
    [InlineData("[Differentiable] public static double F(double x) => ;")]
    [InlineData("[Differentiable] public static double F(double x)")]
    [InlineData("[Differentiable] public static double F(double x) { return x")]
    [InlineData("[Differentiable] public static double F(double x) { if (x > 1) return x; }")]
    [InlineData("[Differentiable] public static double F(double x) { double y; return y * x; }")]
    [InlineData("[Differentiable] public static double F(double x) { int k = x; return k; }")]
    [InlineData("[Differentiable] public static double F(Missing x) => 1;")]
    [InlineData("[Differentiable] public static Missing F(double x) => x;")]
    [InlineData("[Differentiable] public static F(double x) => x;")]
    [InlineData("[Differentiable] public static double F(double x) => \"a\";")]
    [InlineData("[Differentiable] public static double F(double x) { for (int i = 0; i < ; i++) x *= 2; return x; }")]
    [InlineData("[Differentiable] public static double F(double x) => x switch { > 1 => };")]
    [InlineData("[Differentiable(Order = \"2\")] public static double F(double x) => x;")]
    [InlineData("[Differentiable(Ordr = 2)] public static double F(double x) => x;")]
    [InlineData("[Differentiable, Differentiable] public static double F(double x) => x;")]
    [InlineData("[Differentiable] public static double F(double x) => x; [Differentiable] public static double F(double x) => x;")]
    [InlineData("[Differentiable] public static double F(double x) => G(x); [Differentiable] public static double G(double x) => unknown;")]
    [InlineData("[Differentiable] public static double F(double x) { break; return x; }")]
    [InlineData("[Differentiable] public static double F(double x) => F(x, 1);")]
    [InlineData("[Differentiable] public static double F(double x) => x.;")]
    [InlineData("[Differentiable] public static double F(ReadOnlySpan<double> x) => x[;")]
    [InlineData("[Differentiable] public static double F(ReadOnlySpan<double> x) { x[0] = 1; return x[0]; }")]
    public void Code_that_does_not_compile(string members)
    {
        var run = FunctionFixture.Run(FunctionFixture.Class(members));
        Assert.DoesNotContain(run.Diagnostics, d => d.Id == "NG9001");
        Assert.Contains(run.Input.GetDiagnostics(), d => d.Severity == DiagnosticSeverity.Error);
        Assert.DoesNotContain(run.Sources, s => s.HintName == "C.F.g.cs" && !members.Contains("F(double x) => x; [Differentiable] public static double F", StringComparison.Ordinal));
        Assert.Empty(run.Diagnostics);
    }

    [Fact]
    public void Every_beginning_of_a_file_and_every_file_with_a_gap()
    {
        string source = FunctionFixture.Class(Whole);
        FunctionFixture.AssertClean(FunctionFixture.Compile(source));
        for (int k = 0; k < source.Length; k += 7)
        {
            foreach (string edited in new[] { source[..k], source.Remove(k, Math.Min(5, source.Length - k)) })
            {
                var run = FunctionFixture.Run(edited);
                Assert.DoesNotContain(run.Diagnostics, d => d.Id == "NG9001");
                bool isBroken = run.Input.GetDiagnostics().Any(d => d.Severity == DiagnosticSeverity.Error);
                Assert.True(isBroken || !run.Diagnostics.IsEmpty || FunctionFixture.Complaints(run).Length == 0, edited);
            }
        }
    }

    [Fact]
    public void A_library_that_is_not_referenced()
    {
        var run = FunctionFixture.Run("public static partial class C { [Differentiable] public static double F(double x) => x; }");
        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.Sources);
    }
}
