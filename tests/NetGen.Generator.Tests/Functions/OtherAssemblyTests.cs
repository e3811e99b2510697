using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Tests.Declarations.Functions;

namespace NetGen.Generator.Tests.Functions;

/// <summary>Functions of a compiled library are differentiated by calling the derivatives that were generated there.</summary>
public class OtherAssemblyTests
{
    private const string Library = """
        using System;
        using NetGen;

        namespace Shapes;

        public static partial class Bumps
        {
            [Differentiable]
            public static double Bump(double x, double width) => Math.Exp(-x * x / width);

            [Differentiable]
            public static double Length(ReadOnlySpan<double> x) => Math.Sqrt(x[0] * x[0] + x[1] * x[1]);
        }
        """;

    [Fact]
    public void Their_gradients_are_called()
    {
        var run = Run("public static partial class C\n{\n    [Differentiable]\n    public static double F(double x) => x * Shapes.Bumps.Bump(Math.Sin(x), 2 + x);\n}", out var library);
        Assert.Equal("", FunctionFixture.Complaints(run));
        string text = Assert.Single(run.Sources).SourceText.ToString();
        Assert.Contains("Shapes.Bumps.BumpGradient(", text, StringComparison.Ordinal);
        var context = new AssemblyLoadContext(nameof(Their_gradients_are_called), isCollectible: true);
        Load(context, library);
        var gradient = Load(context, Emit(run.Output)).GetType("C")!.GetMethod("FGradient", [typeof(double)])!;
        var (value, slope) = ((double, double))gradient.Invoke(null, [0.7])!;
        Assert.Equal(F(0.7), value, 1e-15);
        Assert.Equal((F(0.7 + 1e-5) - F(0.7 - 1e-5)) / 2e-5, slope, 1e-9);
        context.Unload();

        static double F(double x) => x * Math.Exp(-Math.Sin(x) * Math.Sin(x) / (2 + x));
    }

    [Theory]
    [InlineData("public static double F(ReadOnlySpan<double> x) => Shapes.Bumps.Length(x);", "NG0802")]
    [InlineData("[Differentiable(Order = 2)] public static double F(double x) => Shapes.Bumps.Bump(x, 1);", "NG0810")]
    public void What_they_do_not_offer_is_refused(string method, string id)
    {
        string attribute = method.StartsWith('[') ? "" : "[Differentiable] ";
        var run = Run($"public static partial class C\n{{\n    {attribute}{method}\n}}", out _);
        Assert.Equal(id, Assert.Single(run.Diagnostics).Id);
        Assert.Empty(run.Sources);
    }

    private static Verify.GeneratorRun Run(string source, out byte[] library)
    {
        library = Emit(FunctionFixture.Run(FunctionFixture.Compile(Library).WithAssemblyName("Shapes")).Output);
        var compilation = FunctionFixture.Compile("using System;\nusing NetGen;\n\n" + source).AddReferences(MetadataReference.CreateFromImage(library));
        return FunctionFixture.Run(compilation);
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
