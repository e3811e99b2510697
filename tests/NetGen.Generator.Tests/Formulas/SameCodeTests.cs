using System.Text.RegularExpressions;
using NetGen.Generator.Tests.Verify;

namespace NetGen.Generator.Tests.Formulas;

/// <summary>A layer of the catalogue and a formula of the same text generate the same code, but for the names of layer and parameters.</summary>
public partial class SameCodeTests
{
    private const string Rest = "Tanh(Name = \"h\"), Flatten(Name = \"f\"), Dense(3, Name = \"end\"), SquaredError";

    [Theory]
    [InlineData("Input(7)", "Dense(5)", "Formula(\"z[o] = sum(i, x[i] * W[o,i]) + b[o]\", \"o < 5\", \"W, b\")")]
    [InlineData("Input(70)", "Dense(50)", "Formula(\"z[o] = sum(i, x[i] * W[o,i]) + b[o]\", \"o < 50\", \"W, b\")")]
    [InlineData("Input(700)", "Dense(300, Bias = false)", "Formula(\"z[o] = sum(i, x[i] * W[o,i])\", \"o < 300\", \"W\")")]
    [InlineData("Input(2, 6, 5)", "Conv2D(4, 3)", "Formula(\"z[c,i,j] = sum(u,v,k, x[k,i+u,j+v] * W[c,k,u,v]) + b[c]\", \"c < 4; u, v < 3\", \"W, b\")")]
    [InlineData("Input(3, 16, 16)", "Conv2D(8, 5, Padding = 2)", "Formula(\"z[c,i,j] = sum(u,v,k, x[k,i+u-2,j+v-2 else 0] * W[c,k,u,v]) + b[c]\", \"c < 8; u, v < 5\", \"W, b\")")]
    [InlineData("Input(3, 16, 15)", "Conv2D(8, 3, Stride = 2, Padding = 1)", "Formula(\"z[c,i,j] = sum(u,v,k, x[k,2*i+u-1,2*j+v-1 else 0] * W[c,k,u,v]) + b[c]\", \"c < 8; u, v < 3\", \"W, b\")")]
    [InlineData("Input(2, 6, 6)", "MaxPool2D(2)", "Formula(\"p[c,i,j] = max(u,v, x[c,2*i+u,2*j+v])\", \"u, v < 2\")")]
    [InlineData("Input(2, 9, 8)", "MaxPool2D(3, Stride = 2, Padding = 1)", "Formula(\"p[c,i,j] = max(u,v, x[c,2*i+u-1,2*j+v-1 else -inf])\", \"u, v < 3\")")]
    [InlineData("Input(2, 6, 6)", "AvgPool2D(2)", "Formula(\"p[c,i,j] = mean(u,v, x[c,2*i+u,2*j+v])\", \"u, v < 2\")")]
    [InlineData("Input(9)", "Softmax", "Formula(\"y[i] = exp(x[i] - logsumexp(k, x[k]))\")")]
    [InlineData("Input(9)", "ReLU", "Formula(\"h[i] = max(0, x[i])\")")]
    [InlineData("Input(9)", "PReLU", "Formula(\"h[i] = x[i] > 0 ? x[i] : a*x[i]\", \"a: 0.25\")")]
    public void The_same_text_gives_the_same_code(string input, string layer, string formula)
    {
        Assert.Equal(Code($"[{input}, {layer}, {Rest}]"), Code($"[{input}, {formula}, {Rest}]"));
        Assert.Equal(Code($"[{input}, Tanh(Name = \"g\"), {layer}, {Rest}]"), Code($"[{input}, Tanh(Name = \"g\"), {formula}, {Rest}]"));
    }

    /// <summary>Which factor comes first is a matter of taste.</summary>
    [Theory]
    [InlineData("Input(70)", "sum(i, x[i] * W[o,i]) + b[o]", "sum(i, W[o,i] * x[i]) + b[o]")]
    [InlineData("Input(7)", "sum(i, x[i] * W[o,i]) + b[o]", "sum(i, W[o,i] * x[i]) + b[o]")]
    public void The_order_of_factors_makes_no_difference(string input, string one, string other) => Assert.Equal(
        Code($"[{input}, Formula(\"z[o] = {one}\", \"o < 50\", \"W, b\"), {Rest}]"),
        Code($"[{input}, Formula(\"z[o] = {other}\", \"o < 50\", \"W, b\"), {Rest}]"));

    private static string Code(string layers)
    {
        string text = GeneratorDriverFixture.Run(GeneratorDriverFixture.Network(layers)).Sources.Single().SourceText.ToString();
        text = Declaration().Replace(text, "");
        text = Parameter().Replace(text, m => m.Value.Trim('"') is "bias" or "Bias" or "b" or "B" ? "B" : "W");
        return Layer().Replace(text, "L");
    }

    /// <summary>The tables and the diagram say how a layer is declared.</summary>
    [GeneratedRegex(@"^// (?!=).*\n|<c>.*</c>|LayerDescription\[\]\s*\{[\s\S]*?\n *\}\)", RegexOptions.Multiline)]
    private static partial Regex Declaration();

    [GeneratedRegex("(?<=(dense|conv|prelu|formula)1\\.)(weight|bias|[Wba])\\b|(?<=(Dense|Conv|Prelu|Formula)1)(Weight|Bias|[WBA])\\b|\"(weight|bias|[Wba])\"|(?<=Parameters\\[)\\w+")]
    private static partial Regex Parameter();

    [GeneratedRegex("(dense|conv|pool|maxpool|avgpool|softmax|relu|prelu|flatten|formula)1", RegexOptions.IgnoreCase)]
    private static partial Regex Layer();
}
