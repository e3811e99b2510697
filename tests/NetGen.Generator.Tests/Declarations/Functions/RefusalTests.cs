using System.Globalization;
using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests.Declarations.Functions;

/// <summary>NG08: what cannot be differentiated is an error where it stands, with the reason and a way out, and nothing is generated.</summary>
public class RefusalTests
{
    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var refused in RefusedFunctions.All)
            {
                cases.Add(refused.Marked, string.Join('\n', refused.Messages));
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_cannot_be_differentiated_is_refused_where_it_stands(string marked, string messages) => Refuse(FunctionFixture.Class(marked), messages);

    [Theory]
    [InlineData("public static double F(double x) { [{|NG0801:Differentiable|}] double G(double v) => v; return G(x); }", "G", "it is a local function")]
    [InlineData("public static double F { [{|NG0801:Differentiable|}] get => 1; }", "get_F", "it is an accessor")]
    public void Something_other_than_a_method(string marked, string name, string what)
    {
        // The mark is on the attribute only to show which one is meant; the error stands on what it is put on.
        var markup = Markup.Parse(marked);
        var diagnostic = Assert.Single(FunctionFixture.Run(FunctionFixture.Class(markup.Source)).Diagnostics);
        Assert.Equal("NG0801", diagnostic.Id);
        Assert.Equal($"[Differentiable] on '{name}': {what}; write it as a static method of the class", diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void An_operator() => Refuse(
        "using NetGen;\npublic readonly partial record struct S(double V) { [Differentiable] public static S operator {|NG0801:+|}(S a, S b) => a; }",
        "[Differentiable] on 'op_Addition': it is an operator; write it as a static method of the class");

    [Fact]
    public void An_instance_method() => Refuse(
        "using NetGen;\npublic partial class S { [Differentiable] public double {|NG0801:F|}(double x) => x; }",
        "[Differentiable] on 'F': it is an instance method; make it static and pass what it reads as parameters");

    [Fact]
    public void A_type_that_is_not_partial() => Refuse(
        "using NetGen;\npublic class S { [Differentiable] public static double {|NG0801:F|}(double x) => x; }",
        "[Differentiable] on 'F': the type 'S' is not partial, so its derivatives cannot be added; write 'partial class S'");

    [Fact]
    public void A_container_that_is_not_partial() => Refuse(
        "using NetGen;\npublic struct Outer { public static partial class S { [Differentiable] public static double {|NG0801:F|}(double x) => x; } }",
        "[Differentiable] on 'F': the type 'Outer' is not partial, so its derivatives cannot be added; write 'partial struct Outer'");

    [Fact]
    public void A_generic_type() => Refuse(
        "using NetGen;\npublic static partial class S<T> { [Differentiable] public static double {|NG0801:F|}(double x) => x; }",
        "[Differentiable] on 'F': the type 'S' is generic; put it into a type without type parameters");

    [Fact]
    public void A_type_of_one_file() => Refuse(
        "using NetGen;\nfile static partial class S { [Differentiable] public static double {|NG0801:F|}(double x) => x; }",
        "[Differentiable] on 'F': the type 'S' is visible in its file only; remove 'file'");

    [Theory]
    [InlineData("public static double {|NG0809:FGradient|}(double y) => y;", "FGradient")]
    [InlineData("public static void {|NG0809:FGradient|}(double y, Span<double> g) { }", "FGradient")]
    [InlineData("public static double {|NG0809:FDirectional|}(double y, double z) => y;", "FDirectional")]
    [InlineData("public static double {|NG0809:FGradient|} => 1;", "FGradient")]
    [InlineData("public const double {|NG0809:FGradient|} = 1;", "FGradient")]
    [InlineData("public static class {|NG0809:FDirectional|} { }", "FDirectional")]
    public void A_member_in_the_place_of_a_generated_method(string member, string name) => Refuse(
        FunctionFixture.Class($"[Differentiable] public static double F(double x) => x * x; {member}"),
        $"'{name}' takes the place of a method that NetGen adds to differentiate 'F'; rename it");

    [Fact]
    public void A_mistake_in_a_method_that_is_called_is_reported_there_and_at_the_call_and_nowhere_else()
    {
        const string members = """
            [Differentiable] public static double A(double x) => {|NG0802:B(x)|} + B(x);
            [Differentiable] public static double B(double x) => {|NG0802:C2(x)|};
            [Differentiable] public static double C2(double x) => {|NG0805:Math.Floor(x)|};
            """;
        var markup = Markup.Parse(FunctionFixture.Class(members));
        var run = FunctionFixture.Run(markup.Source);
        Assert.Equal(markup.Expected.Select(e => (e.Id, e.Span)), run.Diagnostics.Select(d => (d.Id, d.Location.SourceSpan)).OrderBy(d => d.SourceSpan.Start));
        Assert.Empty(run.Sources);
    }

    [Fact]
    public void What_is_overwritten_in_a_method_that_is_called_is_refused_at_the_call()
    {
        const string members = """
            [Differentiable] public static void F(double x, Span<double> y) { y[0] = x; {|NG0806:G(x, y)|}; }
            [Differentiable] public static void G(double x, Span<double> y) => y[0] = x * x;
            """;
        var markup = Markup.Parse(FunctionFixture.Class(members));
        var run = FunctionFixture.Run(markup.Source);
        Assert.Equal(markup.Expected.Single(), (run.Diagnostics.Single().Id, run.Diagnostics.Single().Location.SourceSpan));
        Assert.Equal("C.G.g.cs", Assert.Single(run.Sources).HintName);
    }

    [Fact]
    public void An_expression_that_is_nested_too_deeply()
    {
        string sum = string.Join(" + ", Enumerable.Repeat("x", 5000));
        var diagnostic = Assert.Single(FunctionFixture.Run(FunctionFixture.Class($"[Differentiable] public static double F(double x) => {sum};")).Diagnostics);
        Assert.Equal("NG0808", diagnostic.Id);
        Assert.Contains("which 200 expressions are around, cannot be differentiated; give parts of it names", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void Calls_that_multiply()
    {
        string members = string.Join('\n', Enumerable.Range(1, 16).Select(k => $"[Differentiable] public static double F{k}(double x) {{ double y = F{k - 1}(x); return y * F{k - 1}(y); }}"))
            + "\n[Differentiable] public static double F0(double x) { double y = x * x; return y; }";
        var run = FunctionFixture.Run(FunctionFixture.Class(members));
        Assert.NotEmpty(run.Diagnostics);
        Assert.All(run.Diagnostics, d => Assert.Equal("NG0802", d.Id));
        Assert.Contains("too long with all calls and branches written out", run.Diagnostics[0].GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    /// <summary>One error for every mark, on its very characters, and no file for the method that has it.</summary>
    private static void Refuse(string marked, string messages)
    {
        var markup = Markup.Parse(marked);
        var run = FunctionFixture.Run(markup.Source);
        var actual = run.Diagnostics.OrderBy(d => d.Location.SourceSpan.Start).ToList();
        Assert.Equal(
            markup.Expected.Select(e => $"{e.Id} at {e.Span.Start}: {markup.Source.Substring(e.Span.Start, e.Span.Length)}"),
            actual.Select(d => $"{d.Id} at {d.Location.SourceSpan.Start}: {markup.Source.Substring(d.Location.SourceSpan.Start, d.Location.SourceSpan.Length)}"));
        Assert.Equal(messages, string.Join('\n', actual.Select(d => d.GetMessage(CultureInfo.InvariantCulture))));
        Assert.DoesNotContain(run.Sources, s => s.HintName.EndsWith(".F.g.cs", StringComparison.Ordinal));
        Assert.DoesNotContain(run.Output.GetDiagnostics(), d => d.Severity == DiagnosticSeverity.Error && d.Id is not ("CS0103" or "CS8795"));
    }
}
