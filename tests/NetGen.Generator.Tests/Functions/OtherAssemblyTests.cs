using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Tests.Declarations.Functions;

namespace NetGen.Generator.Tests.Functions;

/// <summary>
/// Functions of a compiled library are differentiated by calling the derivatives that were generated there. They must give what
/// comes out if the library's source is compiled along, where the calls are written out.
/// </summary>
public class OtherAssemblyTests
{
    private const string Library = """
        using System;
        using NetGen;

        namespace Shapes;

        public enum Norm { Sum, Square }

        public static partial class Bumps
        {
            [Differentiable]
            public static double Bump(double x, double width) => Math.Exp(-x * x / width);

            [Differentiable]
            public static double Length(ReadOnlySpan<double> x)
            {
                double sum = 1;
                for (int i = 0; i < x.Length; i++)
                    sum += x[i] * x[i] * (i + 1);
                return Math.Sqrt(sum);
            }

            [Differentiable]
            public static double Weighed(ReadOnlySpan<double> x, [Constant] ReadOnlySpan<double> weights, double scale, int from, Norm norm, bool negated)
            {
                double sum = 0;
                for (int i = from; i < x.Length; i++)
                    sum += norm == Norm.Square ? weights[i] * x[i] * x[i] : weights[i] * x[i];
                return negated ? -scale * sum : scale * sum;
            }

            [Differentiable]
            public static double Held(double x, [Constant] double y) => x * x * y;

            [Differentiable]
            public static (double Radius, double Angle) Polar(double x, double y) => (Math.Sqrt(x * x + y * y), Math.Atan2(y, x));

            [Differentiable]
            public static void Smooth(ReadOnlySpan<double> x, double k, Span<double> y)
            {
                for (int i = 0; i < y.Length; i++)
                    y[i] = Math.Sin(k * x[i]) + x[i + 1];
            }
        }
        """;

    public static TheoryData<string> Callers => new(
        "static double F(double x) => x * Bumps.Bump(Math.Sin(x), 2 + x);",
        "static double F(double x, double y) => Bumps.Held(x, y) + Bumps.Held(y * y, x);",
        "static double F(ReadOnlySpan<double> x) => Bumps.Length(x);",
        "static double F(ReadOnlySpan<double> x) => x[0] * Bumps.Length(x.Slice(1, 3)) + Bumps.Length(x[2..]) * Bumps.Length(x);",
        "static double F(ReadOnlySpan<double> x, double a) { double s = a; for (int i = 0; i + 2 < x.Length; i++) s += a * Bumps.Length(x.Slice(i, 2)); return s; }",
        "static double F(ReadOnlySpan<double> x) { double s = 0; for (int i = 0; i < x.Length; i++) s += Bumps.Length(x.Slice(0, i)) * x[i]; return Math.Log(s * s + 1); }",
        "static double F(ReadOnlySpan<double> x) { double p = 1; for (int i = 0; i < x.Length; i++) p = 0.5 * p * x[i] + Bumps.Length(x.Slice(i, 1)); return p; }",
        "static double F(ReadOnlySpan<double> x, double a) => a > 0 ? Bumps.Length(x) : a * x[0];",
        "static double F(ReadOnlySpan<double> x, double a) => a < 0 ? Bumps.Length(x) : a * x[0];",
        "static double F(ReadOnlySpan<double> x, double a) { Span<double> h = stackalloc double[4]; for (int i = 0; i < 4; i++) h[i] = a * x[i] * x[i]; return Bumps.Length(h) + h[0]; }",
        "static double F(ReadOnlySpan<double> x, double a) => Bumps.Weighed(x, Weights, a * a, 1, Norm.Square, false) + Bumps.Weighed(x[1..], Weights, 3, 0, Norm.Sum, true);",
        "static double F(ReadOnlySpan<double> x, double a, [Constant] int from, [Constant] Norm norm, [Constant] bool negated) => Bumps.Weighed(x, Weights, a, from, norm, negated);",
        "static double F(ReadOnlySpan<double> x, double a) => Bumps.Weighed(x, Weights, 1, 0, Norm.Square, false) * Calculus.Constant(Bumps.Bump(a, 2)) + a;",
        "static double F(double x, double y) { var (r, phi) = Bumps.Polar(x * y, y + 1); return r * r * phi; }",
        "static double F(double x, double y) => Bumps.Polar(x, y).Angle * y;",
        "static (double U, double V) F(double x, double y) { var p = Bumps.Polar(x, y); return (p.Radius * x, p.Angle); }",
        "static void F(ReadOnlySpan<double> x, double a, Span<double> y) => Bumps.Smooth(x, a, y);",
        "static void F(ReadOnlySpan<double> x, double a, Span<double> y) { Bumps.Smooth(x, a, y.Slice(0, 2)); Bumps.Smooth(x, a * a, y.Slice(2, 1)); }",
        "static double F(ReadOnlySpan<double> x, double a) { Span<double> h = stackalloc double[3]; Bumps.Smooth(x, a, h); Span<double> g = stackalloc double[2]; Bumps.Smooth(h, h[0], g); return g[0] * g[1] + h[2]; }",
        "static void F(ReadOnlySpan<double> x, double a, Span<double> y) { for (int i = 0; i < y.Length; i++) y[i] = a * Bumps.Length(x.Slice(i, 2)); }",
        "static void F(ReadOnlySpan<double> x, double a, Span<double> y) { for (int i = 0; i < y.Length; i++) Bumps.Smooth(x, a * i, y.Slice(i, 1)); }",
        "static double F(ReadOnlySpan<double> x, double a) { Span<double> h = stackalloc double[3]; double s = 0; for (int i = 0; i < 4; i++) { double b = a + i; Span<double> g = stackalloc double[2]; Bumps.Smooth(x, b, g); s += g[0] * g[1] * b; } return s; }");

    [Theory]
    [MemberData(nameof(Callers))]
    public void Their_derivatives_are_called(string method)
    {
        var apart = Run(Caller(method), out var library);
        Assert.Equal("", FunctionFixture.Complaints(apart));
        Assert.Contains("global::Shapes.Bumps.", Assert.Single(apart.Sources).SourceText.ToString(), StringComparison.Ordinal);
        var together = FunctionFixture.Run(FunctionFixture.Compile(Library, Caller(method)));
        Assert.Equal("", FunctionFixture.Complaints(together));
        var context = new AssemblyLoadContext(method, isCollectible: true);
        Load(context, library);
        var called = Load(context, Emit(apart.Output)).GetType("Probe")!;
        var inlined = new AssemblyLoadContext(method + " inlined", isCollectible: true);
        var expected = Load(inlined, Emit(together.Output)).GetType("Probe")!;
        foreach (string what in new[] { "Back", "Along" })
        {
            var (a, b) = ((double[])called.GetMethod(what)!.Invoke(null, [])!, (double[])expected.GetMethod(what)!.Invoke(null, [])!);
            Assert.Equal(b.Length, a.Length);
            Assert.Contains(b, n => n != 0);
            Assert.All(a.Zip(b), p => Assert.Equal(p.Second, p.First, 1e-13 * Math.Max(1, Math.Abs(p.Second))));
        }

        context.Unload();
        inlined.Unload();
    }

    [Theory]
    [InlineData("[Differentiable(Order = 2)] public static double F(double x) => Shapes.Bumps.Bump(x, 1);", "NG0810")]
    [InlineData("[Differentiable(Order = 2)] public static double F(ReadOnlySpan<double> x) => Shapes.Bumps.Length(x);", "NG0810")]
    [InlineData("[Differentiable(Graph = true)] public static double F(ReadOnlySpan<double> x) => Shapes.Bumps.Length(x);", "NG0808")]
    [InlineData("public static void F(ReadOnlySpan<double> x, Span<double> y) { y[0] = x[0]; Shapes.Bumps.Smooth(x, 1, y); }", "NG0806")]
    [InlineData("public static void F(ReadOnlySpan<double> x, Span<double> y) { for (int i = 0; i < 3; i++) Shapes.Bumps.Smooth(x, 1, y.Slice(i, 2)); }", "NG0806")]
    [InlineData("public static double F(ReadOnlySpan<double> x, double a) => Shapes.Bumps.Weighed(x, x, 1, 0, Shapes.Norm.Sum, a > 0);", "NG0808")]
    public void What_they_do_not_offer_is_refused(string method, string id)
    {
        string attribute = method.StartsWith('[') ? "" : "[Differentiable] ";
        var run = Run($"public static partial class C\n{{\n    {attribute}{method}\n}}", out _);
        Assert.Equal(id, Assert.Single(run.Diagnostics).Id);
        Assert.Empty(run.Sources);
    }

    /// <summary>A class with the method, and another one that calls its derivatives at a point.</summary>
    private static string Caller(string method)
    {
        bool isScalar = method.StartsWith("static double", StringComparison.Ordinal);
        bool isVoid = method.StartsWith("static void", StringComparison.Ordinal);
        bool hasSpan = method.Contains("ReadOnlySpan<double> x", StringComparison.Ordinal);
        bool hasSecond = method.Contains(" double a", StringComparison.Ordinal) || method.Contains(" double y", StringComparison.Ordinal);
        string settings = method.Contains("[Constant] int", StringComparison.Ordinal) ? ", 1, Shapes.Norm.Square, true" : "";
        string point = (hasSpan ? "x" : "0.7") + (hasSecond ? ", 1.3" : "") + settings;
        string direction = (hasSpan ? ", dx" : ", 0.4") + (hasSecond ? ", -0.6" : "");
        string back = isScalar ? $"var value = C.FGradient({point}, g); return [..g, value];"
            : isVoid ? $"C.FPullback({point}, y, [0.3, -2, 0.9], g); var j = new double[18]; C.FJacobian({point}, y, j); return [..g, ..y, ..j];"
            : $"var v = C.FPullback({point}, [0.3, -2], g); var j = new double[4]; C.FJacobian({point}, j); return [..g, ..j, v.Item1, v.Item2];";
        string along = isScalar ? $"return [C.FDirectional({point}{direction})];"
            : isVoid ? $"var d = new double[3]; C.FDirectional({point}, y{direction}, d); return [..d, ..y];"
            : $"var d = C.FDirectional({point}{direction}); return [d.Item1, d.Item2];";
        int count = (hasSpan ? 5 : 1) + (hasSecond ? 1 : 0);
        const string Data = "double[] x = [0.3, -1.2, 0.8, 2.1, 0.4]; double[] dx = [1, 0.5, -0.25, 2, 0.1]; var y = new double[3];";
        return $$"""
            using System;
            using NetGen;
            using Shapes;

            public static partial class C
            {
                [Differentiable]
                public {{method}}

                private static readonly double[] Weights = [2, -1, 0.5, 3, 0.25];
            }

            public static class Probe
            {
                public static double[] Back() { {{Data}} var g = new double[{{count}}]; {{back}} }

                public static double[] Along() { {{Data}} {{along}} }
            }
            """;
    }

    private static Verify.GeneratorRun Run(string source, out byte[] library)
    {
        library = Emit(FunctionFixture.Run(FunctionFixture.Compile(Library).WithAssemblyName("Shapes")).Output);
        string text = source.Contains("using System;", StringComparison.Ordinal) ? source : "using System;\nusing NetGen;\n\n" + source;
        return FunctionFixture.Run(FunctionFixture.Compile(text).AddReferences(MetadataReference.CreateFromImage(library)));
    }

    private static byte[] Emit(Compilation compilation)
    {
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return stream.ToArray();
    }

    private static Assembly Load(AssemblyLoadContext context, byte[] image) => context.LoadFromStream(new MemoryStream(image));
}
