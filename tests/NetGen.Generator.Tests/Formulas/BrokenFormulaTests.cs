using System.Globalization;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Tests.Verify;

namespace NetGen.Generator.Tests.Formulas;

/// <summary>Whatever a formula says, the generator does not fail: it generates, or it shows where the mistake is.</summary>
public class BrokenFormulaTests
{
    private static readonly string[] Texts =
    [
        "y[o] = sum(i, w[o,i] * x[i]) + b[o]",
        "s[i,j] = x[i] * x[j]; y[i] = max(j, s[i,j] - logsumexp(k, s[i,k]))",
        "y[i] = x[i] > 0 && i < 3 ? a*x[i]^2 : exp(-x[i else 0] / 2.5e-1)",
        "m = mean(k, x[k]); y[i] = (x[i] - m) * w[i,2*i+1] / sqrt(sum(k, (x[k] - m)^2) + 1e-3)",
        "y[k] = x[k/2] - x[5-k%6 else -inf] + detach(tanh(b[k]))",
    ];

    private static readonly string[] Declarations = ["o < 4", "w", "b: 0", "a: HeUniform", "k < 8", "i, j < 3; w, b: -1e-2"];

    private static readonly string[] Pieces =
        ["[", "]", "(", ")", ",", ";", ":", "?", "=", "<", "==", "&&", "+", "-", "*", "/", "%", "^", " else ", "x", "y", "i", "o", "k", "n", "w", "exp", "sum", "max(", "0", "3", "1e400", "99999999999", ".", "#", "\\\"", "\\n", "é", "−", "\\u2260", "\\0"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Broken_formulas_are_shown_where_they_are_broken(int seed)
    {
        var random = new Random(seed);
        var nets = Enumerable.Range(0, 100).Select(k => $"[Network, Input(6), Formula({string.Join(", ", Arguments(random).Select(a => $"\"{a}\""))})] partial class Net{k};").ToList();
        string source = "using NetGen;\n" + string.Join("\n", nets);
        var run = GeneratorDriverFixture.Run(source);
        Assert.DoesNotContain(run.Diagnostics, d => d.Id == "NG9001");
        var wrong = run.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
        Assert.Equal(100, run.Sources.Length + wrong.Select(d => d.Location.GetLineSpan().StartLinePosition.Line).Distinct().Count());
        Assert.InRange(wrong.Count, 50, 100);
        foreach (var diagnostic in wrong)
        {
            string line = nets[diagnostic.Location.GetLineSpan().StartLinePosition.Line - 1];
            var (start, end) = (line.IndexOf("Formula(", StringComparison.Ordinal) + "Formula(".Length, line.LastIndexOf(")]", StringComparison.Ordinal));
            var span = diagnostic.Location.GetLineSpan();
            Assert.True(
                span.StartLinePosition.Character >= start && span.EndLinePosition.Character <= end && diagnostic.Location.SourceSpan.Length > 0,
                $"{diagnostic.GetMessage(CultureInfo.InvariantCulture)} at {span} of {line}");
        }

        Assert.DoesNotContain(run.Output.GetDiagnostics(), d => d.Severity == DiagnosticSeverity.Error);
    }

    private static IEnumerable<string> Arguments(Random random)
    {
        yield return Break(Texts[random.Next(Texts.Length)], random);
        foreach (string declaration in Declarations.Where(_ => random.Next(3) > 0))
        {
            yield return random.Next(6) == 0 ? Break(declaration, random) : declaration;
        }
    }

    /// <summary>Takes out, puts in and moves a few characters.</summary>
    private static string Break(string text, Random random)
    {
        for (int count = random.Next(4); count > 0; count--)
        {
            int at = random.Next(text.Length);
            int length = Math.Min(random.Next(4), text.Length - at);
            text = random.Next(3) switch
            {
                0 when text.Length > length && !text.Contains('\\') => text.Remove(at, length),
                1 when !text.Contains('\\') => text.Insert(at, text.Substring(at, length)),
                _ when text.IndexOf('\\') is var escape && (escape < 0 || at <= escape) => text.Insert(at, Pieces[random.Next(Pieces.Length)]),
                _ => text + Pieces[random.Next(Pieces.Length)],
            };
        }

        return text;
    }
}
