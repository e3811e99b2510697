using System.Reflection;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Tests.Verify;

namespace NetGen.Generator.Tests.Functions;

/// <summary>Random functions, all compiled in one go; the same for the same seed.</summary>
internal static class DrawnFunctions
{
    private const string Trace = """
        public static class Trace
        {
            private static long path;

            public static long Take() { long taken = path; path = 0; return taken; }
            public static bool Note(bool decision) { path = path * 31 + (decision ? 1 : 2); return decision; }
            public static double Steps(double value) { Note(value < -0.5); Note(value < 0.5); return value; }
            public static double Max(double a, double b) { Note(b <= a); return Math.Max(a, b); }
            public static double Min(double a, double b) { Note(b >= a); return Math.Min(a, b); }
            public static double Abs(double a) { Note(a >= 0); return Math.Abs(a); }
            public static double Clamp(double a, double low, double high) { Note(a < low); Note(a > high); return Math.Clamp(a, low, high); }
            public static double Atan2(double y, double x) { Note(x >= 0 || y >= 0); return Math.Atan2(y, x); }
        }

        public static class Graphs
        {
            public static void Read(ComputationGraph graph, double[] r)
            {
                int at = 0;
                for (int k = 0; k < graph.Results.Count; k++)
                {
                    var one = graph.For(k);
                    r[at++] = one.Result.Value;
                    foreach (var node in one.Nodes)
                    {
                        if (node.Kind == GraphNodeKind.Variable) { r[at++] = node.Gradient.Value; }
                    }
                }
            }
        }

        """;

    public static IReadOnlyList<CompiledFunction> Draw(int formulas, int programs, int seed)
    {
        var source = new ProgramSource(new Random(seed));
        IReadOnlyList<DrawnFunction> drawn =
        [
            .. Enumerable.Range(0, formulas).Select(k => source.Formula($"F{k}")),
            .. Enumerable.Range(0, programs).Select(k => source.Program($"P{k}")),
        ];
        var assembly = Compile(drawn);
        return [.. drawn.Select(d => new CompiledFunction(d, assembly))];
    }

    private static Assembly Compile(IReadOnlyList<DrawnFunction> drawn)
    {
        string text = "using System;\nusing NetGen;\n\n" + Trace
            + $"public static partial class Drawn\n{{\n{string.Join("\n", drawn.Select(d => d.Source))}}}\n\n"
            + $"public static class Traced\n{{\n{string.Join("\n", drawn.Select(d => d.Traced))}}}\n\n"
            + string.Join("\n", drawn.Select(d => d.Wrapper));
        var run = GeneratorDriverFixture.Run(new FunctionGenerator(), GeneratorDriverFixture.Compile(text));
        using var image = new MemoryStream();
        var result = run.Output.Emit(image);
        Assert.True(
            result.Success && run.Diagnostics.IsEmpty,
            string.Join("\n", run.Diagnostics.Concat(result.Diagnostics).Where(d => d.Severity == DiagnosticSeverity.Error).Take(8).Select(d => $"{d}\n    {d.Location.SourceTree?.GetText().Lines[d.Location.GetLineSpan().StartLinePosition.Line]}")));
        return Assembly.Load(image.ToArray());
    }
}
