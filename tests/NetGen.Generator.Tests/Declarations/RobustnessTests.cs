using NetGen.Generator.Tests.Verify;

namespace NetGen.Generator.Tests.Declarations;

/// <summary>Whatever is declared, the generator does not fail: it generates or it says what is wrong.</summary>
public class RobustnessTests
{
    private static readonly string[] Kinds =
    [
        "Input(3)", "Input(2, 5, 5)", "Input(4, 4)", "Input(0)", "Dense(4)", "Dense(-1)", "Dense(int.MaxValue)", "Conv2D(2, 3)", "Conv2D(2, 2, 7)",
        "Conv2D(3, 3, Stride = 2, Padding = 1)", "Conv2D(1, 2, Padding = Padding.Same)", "MaxPool2D(2)", "MaxPool2D(3, Stride = 1, Padding = 1)", "AvgPool2D(2)",
        "Flatten", "Dropout(0.5f)", "Dropout(2f)", "Softmax", "LogSoftmax", "ReLU", "PReLU", "PReLU(Share = \"prelu1\")", "Step", "Tanh",
        "Dense(4, Name = \"a\")", "ReLU(Name = \"b\")", "Tanh(From = \"a\")", "Dense(4, Share = \"a\")", "Dense(4, From = \"b\", Share = \"dense1\")", "Add(\"a\", \"b\")",
        "Multiply(\"b\", \"b\")", "Concat(\"a\", \"input\")", "Concat(\"c\", \"b\", Name = \"c\")", "Add()", "Add(null!)", "Add(null!, \"a\")", "Dense(2, Name = \"\")",
        "MeanSquaredError", "SoftmaxCrossEntropy", "Hinge", "PerceptronCriterion", "CrossEntropy(Targets = Targets.Distribution)",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Random_declarations_never_make_the_generator_fail(int seed)
    {
        var random = new Random(seed);
        var nets = Enumerable.Range(0, 100).Select(k => $"[Network, {string.Join(", ", Layers(random))}] partial class Net{k};");
        var run = GeneratorDriverFixture.Run("using NetGen;\n" + string.Join("\n", nets));
        Assert.DoesNotContain(run.Diagnostics, d => d.Id == "NG9001");
        Assert.NotEmpty(run.Sources);
        Assert.NotEmpty(run.Diagnostics);
        var wrong = run.Diagnostics.Where(d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error).Select(d => d.Location.GetLineSpan().StartLinePosition.Line);
        Assert.Equal(100, run.Sources.Length + wrong.Distinct().Count());
    }

    [Fact]
    public void Two_runs_give_the_same_bytes_in_UTF8_without_a_mark_or_carriage_returns()
    {
        string source = GeneratorDriverFixture.Network("[Input(1, 6, 6), Conv2D(2, 3), ReLU, MaxPool2D(2), Flatten, Dropout(0.5f), Dense(3), SoftmaxCrossEntropy]");
        var text = GeneratorDriverFixture.Run(source).Sources.Single().SourceText;
        Assert.Equal(text.ToString(), GeneratorDriverFixture.Run(source).Sources.Single().SourceText.ToString());
        Assert.Equal("utf-8", text.Encoding!.WebName);
        Assert.Empty(text.Encoding.GetPreamble());
        Assert.DoesNotContain("\r", text.ToString(), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Layers(Random random)
    {
        bool isSensible = random.Next(2) == 0;
        yield return isSensible ? "Input(4)" : Kinds[random.Next(Kinds.Length)];
        for (int count = random.Next(isSensible ? 3 : 9); count >= 0; count--)
        {
            yield return Kinds[random.Next(Kinds.Length)];
        }
    }
}
