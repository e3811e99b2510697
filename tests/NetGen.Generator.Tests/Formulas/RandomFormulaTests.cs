using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using NetGen.Generator.Tests.Verify;

namespace NetGen.Generator.Tests.Formulas;

/// <summary>Formulas made up at random: compiled, they compute what their words mean, and their gradients agree with central differences.</summary>
public class RandomFormulaTests
{
    private const int Formulas = 20;
    private const int Examples = 3;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void What_is_generated_computes_the_formula_and_its_gradient(int seed)
    {
        var formulas = Enumerable.Range(0, Formulas).Select(k => new RandomFormula((1000 * seed) + k)).ToList();
        var source = new StringBuilder("using NetGen;\n");
        for (int k = 0; k < formulas.Count; k++)
        {
            source.Append(Declaration(formulas[k], k));
        }

        var run = GeneratorDriverFixture.Run(source.ToString());
        string[] lines = source.ToString().Split('\n');
        Assert.Empty(run.Diagnostics.Where(d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error).Select(d => $"{d.GetMessage(CultureInfo.InvariantCulture)} at {lines[d.Location.GetLineSpan().StartLinePosition.Line]}"));
        using var stream = new MemoryStream();
        var emitted = run.Output.Emit(stream);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics.Where(d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error).Select(d => $"{d.Location.SourceTree?.FilePath} {d}: {d.Location.SourceTree?.GetText().Lines[d.Location.GetLineSpan().StartLinePosition.Line]}")));
        var assembly = Assembly.Load(stream.ToArray());
        var random = new Random(seed);
        for (int k = 0; k < formulas.Count; k++)
        {
            Check(formulas[k], assembly.GetType($"Check{k}")!.GetMethod("Run")!, random);
        }
    }

    private static string Declaration(RandomFormula formula, int k)
    {
        string declarations = string.Join("", formula.Declarations.Select(d => $", \"{d}\""));
        return $$"""
            [Network(Precision = Precision.Double, InputGradient = true), Input({{string.Join(", ", formula.Input.Shape)}}), Formula("{{formula.Text}}"{{declarations}}), SquaredError] internal partial class Net{{k}};
            internal static class Check{{k}}
            {
                public static string Run(double[] inputs, double[] targets, System.Collections.Generic.Dictionary<string, double[]> parameters, double[] outputs)
                {
                    var net = new Net{{k}}(1);
                    foreach (var tensor in Net{{k}}.ParameterTensors)
                    {
                        tensor.CopyFrom(parameters[tensor.Name], net.Parameters);
                    }

                    net.Forward(inputs, outputs, net.CreateWorkspace({{Examples}}));
                    var report = GradientCheck.Run(net, inputs, targets);
                    return report.Passed ? "" : report.ToString();
                }
            }

            """;
    }

    private static void Check(RandomFormula formula, MethodInfo run, Random random)
    {
        double[] inputs = [.. Enumerable.Range(0, Examples * formula.Input.Length).Select(_ => (2 * random.NextDouble()) - 1)];
        double[] targets = [.. Enumerable.Range(0, Examples * formula.Output.Length).Select(_ => (2 * random.NextDouble()) - 1)];
        double[] outputs = new double[targets.Length];
        var parameters = formula.Parameters.ToDictionary(p => $"formula1.{p.Key}", p => p.Value.Values);
        string report = (string)run.Invoke(null, [inputs, targets, parameters, outputs])!;
        double[] expected = [.. inputs.Chunk(formula.Input.Length).SelectMany(formula.Compute)];
        for (int e = 0; e < outputs.Length; e++)
        {
            Assert.True(
                Math.Abs(expected[e] - outputs[e]) <= 1e-10 * Math.Max(1, Math.Abs(expected[e])),
                $"{formula.Text}\n{string.Join("; ", formula.Declarations)}\nelement {e} is {outputs[e]}, but means {expected[e]}");
        }

        Assert.True(report.Length == 0, $"{formula.Text}\n{string.Join("; ", formula.Declarations)}\n{report}");
    }
}
