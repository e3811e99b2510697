using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Layers;
using NetGen.Generator.Tests.Declarations;
using NetGen.Generator.Tests.Layers;
using NetGen.Generator.Tests.Verify;

namespace NetGen.Generator.Tests.Formulas;

/// <summary>How a formula is written in C#, what it reads, how its parameters are called and start.</summary>
public partial class FormulaSurfaceTests
{
    private const string Unknown = "'q' is not known here; declare it as a parameter, \"q\", or give a layer in front this Name";

    /// <summary>Characters are found in every kind of literal; where the text is not written out, the whole argument is shown.</summary>
    [Theory]
    [InlineData("\"y[i] =\\tx[i]\\u0020+ {|NG0702:q|}\"")]
    [InlineData("\"y[i] =\\x20x[i] + {|NG0702:\\u0071|}\"")]
    [InlineData("@\"y[i] = x[i] + {|NG0702:q|}\"")]
    [InlineData("@\"y[i] = x[i]\n + {|NG0702:q|}\"")]
    [InlineData("\"\"\"y[i] = x[i] + {|NG0702:q|}\"\"\"")]
    [InlineData("\"\"\"\n    s[i] = x[i];\n      y[i] = s[i]\n\n        + {|NG0702:q|}\n    \"\"\"")]
    [InlineData("\"\"\"\"\r\n\ty[i] = x[i]\r\n\t + {|NG0702:q|}\r\n\t\"\"\"\"")]
    [InlineData("(\"y[i] = x[i]\" + @\" + \" + (\"{|NG0702:q|}\"))")]
    [InlineData("text: \"y[i] = x[i] + {|NG0702:q|}\"")]
    [InlineData("{|NG0702:nameof(Net) + \"[i] = x[i] + q\"|}")]
    [InlineData("{|NG0702:$\"y[i] = x[i] + {\"q\"}\"|}")]
    public void A_mistake_is_shown_in_every_kind_of_literal(string argument) => Diagnose.Layers($"[Input(6), Formula({argument})]", Unknown);

    [Theory]
    [InlineData("\"w\", @\"{|NG0715:x|}: 0\"")]
    [InlineData("new[] { \"w\", \"{|NG0715:x|}\" }")]
    [InlineData("[\"w\", \"\"\" {|NG0715:x|} \"\"\"]")]
    [InlineData("\"w;\\n{|NG0715:x|}\"")]
    [InlineData("declarations: new[] { \"w\", \"{|NG0715:x|}\" }")]
    public void A_mistake_in_a_declaration_is_shown_in_it(string declarations) => Diagnose.Layers(
        $"[Input(6), Formula(\"y[i] = w*x[i]\", {declarations})]",
        "'x' cannot be given a meaning here, since it is what the layer reads; choose another name");

    [Fact]
    public void A_character_beyond_the_first_plane_counts_as_C_sharp_counts() => Diagnose.Layers(
        "[Input(6), Formula(\"y[i] = x[i] + {|NG0701:\\U0001F600|}\")]",
        "Found '\ud83d', but expected a name, a number or an operator");

    [Fact]
    public void A_text_that_is_null_is_an_empty_one() => Diagnose.Layers("[Input(6), Formula({|NG0701:null!|})]", "Found the end, but expected the name of what is defined, such as y");

    [Theory]
    [InlineData("[Input(3), Dense(4, Name = \"a\"), Tanh, Formula(\"y[i] = x[i] + a[i]\")]", "y1[n,i] = h1[n,i] + z1[n,i]")]
    [InlineData("[Input(4, Name = \"x\"), Dense(4, Name = \"a\"), Formula(\"y[i] = x[i] + a[i]\")]", "y1[n,i] = x[n,i] + z1[n,i]")]
    [InlineData("[Input(4, Name = \"x\"), Dense(4, Name = \"a\"), Tanh, Formula(\"y[i] = x[i] + a[i]\", From = \"a\")]", "y1[n,i] = 2·z1[n,i]")]
    [InlineData("[Input(3), Dense(4, Name = \"left\"), Tanh(Name = \"right\"), Formula(\"y[i] = left[i] * right[i]\")]", "y1[n,i] = left[n,i]·right[n,i]")]
    [InlineData("[Input(3), Dense(4, Name = \"w\"), Formula(\"y[i] = w[i] * x[i]\", \"w\")]", "y1[n,i] = w1[i]·z1[n,i]")]
    [InlineData("[Input(3), Dense(4, Name = \"i\"), Formula(\"y[i] = x[i]\")]", "y1[n,i] = z1[n,i]")]
    [InlineData("[Input(4), Dense(4, Name = \"a\"), Formula(\"y[i] = sum(k, x[k]*a[i]) + a[i]\")]", "y1[n,i] = sum1[n,i] + z1[n,i]")]
    public void What_a_formula_reads(string layers, string formula)
    {
        Assert.Equal(formula, Built.Formulas(layers)[^1]);
    }

    [Fact]
    public void A_formula_cannot_read_a_layer_behind_it() => Diagnose.Layers(
        "[Input(4), Formula(\"y[i] = x[i] + {|NG0107:late|}[i]\"), Dense(4, Name = \"late\")]",
        "Formula(\"y[i] = x[i] + late[i]\") refers to 'late', which is declared behind it and depends on it, a circle; a layer can only refer to layers in front of it");

    [Fact]
    public void From_without_x_has_no_effect() => Diagnose.Layers(
        "[Input(4, Name = \"a\"), Tanh(Name = \"b\"), Formula(\"y[i] = a[i] + b[i]\", {|NG0205:From = \"a\"|})]",
        "Formula(\"y[i] = a[i] + b[i]\", From = \"a\"): From has no effect, since the formula does not read x; remove it");

    [Fact]
    public void Shared_parameters_have_one_shape() => Diagnose.Layers(
        "[Input(4), Formula(\"y[o] = sum(i, w[o,i]*x[i])\", \"o < 3\", \"w\", Name = \"first\"), Tanh, Formula(\"y[o] = sum(i, w[o,i]*x[i])\", \"o < 3\", \"w\", {|NG0402:Share = \"first\"|})]",
        "Formula(\"y[o] = sum(i, w[o,i]*x[i])\", \"o < 3\", \"w\", Share = \"first\") has w 3×3, but 'first', whose parameters it shares, has w 3×4; make them equal or remove Share");

    [Theory]
    [InlineData("[Input(1000), {|NG0306:Formula|}(\"y[o] = sum(i,j, w[o,i,j]*x[i]*x[j])\", \"o < 1000; w\")]", "its w would take 1000000000 numbers")]
    [InlineData("[Input(1000), Formula({|NG0306:\"s[i,j,k] = x[i]*x[j]*x[k]; y[i] = sum(j,k, s[i,j,k])\"|})]", "its s would take 1000000000 numbers")]
    [InlineData("[Input(2), Formula({|NG0306:\"y[o,p] = x[0]\"|}, \"o, p < 200000\")]", "its y would take 40000000000 numbers")]
    public void Sizes_that_cannot_be_meant(string layers, string message)
    {
        var markup = Markup.Parse(layers);
        Diagnose.Layers(layers, $"{markup.Source[(markup.Source.IndexOf("Formula", StringComparison.Ordinal))..^1]}: {message}; the most is 268435456");
    }

    [Theory]
    [InlineData("\"y[o] = sum(i, w[o,i]*x[i]) + b[o]\", \"o < 3\", \"w; b\"", "w: HeUniform 4 3", "b: Zeros 4 3")]
    [InlineData("\"y[o] = sum(i, w[o,i]*x[i]) + b[o]\", \"o < 3\", \"w: LeCunNormal; b: -0.5\"", "w: LeCunNormal 4 3", "b: Constant 4 3 -0.5")]
    [InlineData("\"y[i] = g[i]*x[i] + a\", \"a, g: 1e-3\"", "a: Constant 1 1 0.001", "g: Constant 1 4 0.001")]
    [InlineData("\"y[o] = sum(i,j, w[o,i,j]*x[i]*x[j])\", \"o < 3\", \"w: GlorotNormal\"", "w: GlorotNormal 16 3")]
    [InlineData("\"y[i] = sum(u, w[u]*x[i+u])\", \"u < 2\", \"w\"", "w: HeUniform 2 2")]
    public void How_parameters_start(string arguments, params string[] expected) => Assert.Equal(
        expected,
        Built.Network($"[Input(4), Formula({arguments}), ReLU, Dense(1)]").Parameters.Where(p => p.Layer == "formula1").Select(p =>
            $"{p.Name}: {p.Initialisation.Kind} {p.Initialisation.FanIn} {p.Initialisation.FanOut}{(p.Initialisation.Constant == 0 ? "" : " " + p.Initialisation.Constant.ToString(CultureInfo.InvariantCulture))}"));

    [Theory]
    [InlineData("[Input(2, 9, 8), Formula(\"y[c,i,j] = sum(u,v, x[c,2*i+u,2*j+v])\", \"u, v < 3\")]", "2×4×3")]
    [InlineData("[Input(2, 9, 8), Formula(\"y[c,i,j] = sum(u,v, x[c,2*i+u-1,2*j+v-1 else 0])\", \"u, v < 3\")]", "2×5×4")]
    [InlineData("[Input(9), Formula(\"y[i] = x[i+2] - x[i+1]\")]", "7")]
    [InlineData("[Input(9), Formula(\"y[f] = x[f/3]\")]", "27")]
    [InlineData("[Input(9), Formula(\"s[j] = x[2*j]; y[k,i] = s[i] * x[k+i]\")]", "5×5")]
    [InlineData("[Input(3, 4), Formula(\"y[t,u] = sum(c, x[t,c]*x[u,c])\")]", "3×3")]
    public void Ranges_follow_from_shapes(string layers, string shape) => Assert.Equal(shape, Built.Build(layers).Network?.Layers[1].OutputShape.ToString());

    /// <summary>Names that are words of C#, or those of what is generated.</summary>
    [Theory]
    [InlineData("\"double[class] = sum(int, void[class,int] * x[int]) + event\", \"class < 3\", \"void, event\"")]
    [InlineData("\"batch[first] = sum(seed, parameters[first,seed] * x[seed]) * inputs\", \"first < 3\", \"parameters; inputs: 1\"")]
    [InlineData("\"y[row] = w*x[row] + dw*x[row]^2 + argw + ddw + dy\", \"w, dw, argw, ddw, dy\"")]
    [InlineData("\"T[TLanes] = V[TLanes] * x[TLanes] + Math + System\", \"V: 1; Math; System\"")]
    [InlineData("\"y[x1] = sum(Z, é_1[Z] * x[x1])\", \"Z < 2\", \"é_1: 1\"")]
    [InlineData("\"y[a] = sum(b,c,d,e,f,g,h,i,j,k,l,m, x[a+b+c+d+e+f+g+h+i+j+k+l+m])\", \"a,b,c,d,e,f,g,h,i,j,k,l,m < 1\"")]
    [InlineData("\"lse = max(k, x[k]); part[i] = logsumexp(k, x[k]) + lse * x[i]; max1[i] = tanh(part[i]) * logsumexp(k, 2*x[k]); y[i] = max1[i]\"")]
    public void Names_may_be_words_of_C_sharp(string arguments)
    {
        foreach (string precision in new[] { "Single", "Double" })
        {
            var run = GeneratorDriverFixture.Run($"using NetGen;\n/// <summary>.</summary>\n[Network(Precision = Precision.{precision}, InputGradient = true)]\n[Input(4), Formula({arguments}), Tanh, Formula({arguments}, Name = \"second\"), SquaredError]\npublic partial class Net;");
            Assert.Empty(run.Diagnostics);
            Assert.Empty(run.Output.GetDiagnostics().Where(d => d.Severity != DiagnosticSeverity.Hidden));
        }
    }

    [Fact]
    public void Parameters_that_would_be_one_member_are_refused() => Diagnose.Layers(
        "[Input(4), {|NG0109:Formula|}(\"y[i] = w*x[i] + W\", \"w, W\")]",
        "Formula(\"y[i] = w*x[i] + W\", \"w, W\"): its parameter 'W' would be the member 'Formula1W', which 'formula1.w' is already; choose another Name");

    /// <summary>Some write a comma in a number, and another sign for minus.</summary>
    [Fact]
    public void Numbers_are_read_and_written_the_same_under_every_culture()
    {
        string source = GeneratorDriverFixture.Network("[Input(4), Formula(\"y[i] = 1.5e-3*x[i-1 else -2.5] + b\", \"b: -0.25\")]");
        string expected = GeneratorDriverFixture.Run(source).Sources.Single().SourceText.ToString();
        var culture = CultureInfo.CurrentCulture;
        try
        {
            var strange = (CultureInfo)CultureInfo.GetCultureInfo("de-DE").Clone();
            strange.NumberFormat.NegativeSign = "\u2212";
            CultureInfo.CurrentCulture = strange;
            Assert.Equal(expected, GeneratorDriverFixture.Run(source).Sources.Single().SourceText.ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void An_edit_elsewhere_leaves_a_formula_cached()
    {
        var compilation = GeneratorDriverFixture.Compile(GeneratorDriverFixture.Network("[Input(4), Formula(\"y[o] = sum(i, w[o,i]*x[i])\", \"o < 3\", \"w\")]"), "class Other;");
        var driver = GeneratorDriverFixture.CreateDriver(compilation).RunGenerators(compilation);
        var other = compilation.SyntaxTrees[1];
        var edited = compilation.ReplaceSyntaxTree(other, CSharpSyntaxTree.ParseText("class Other { int _field; }", (CSharpParseOptions)other.Options, other.FilePath));
        var result = driver.RunGenerators(edited).GetRunResult();
        foreach (string step in new[] { NetworkGenerator.ModelStep, NetworkGenerator.SourceStep })
        {
            Assert.All(Steps.Outputs(result, step), o => Assert.True(o.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
        }
    }

    /// <summary>A text of several lines does not break the comments that repeat it.</summary>
    [Fact]
    public void A_formula_of_several_lines_is_one_line_in_comments()
    {
        var run = GeneratorDriverFixture.Run(GeneratorDriverFixture.Network("[Input(4), Formula(\"\"\"\n    s[i] = x[i] < 1 ? x[i] : 1;\n    y[i] = s[i]^2\n    \"\"\")]"));
        Assert.Empty(run.Output.GetDiagnostics().Where(d => d.Severity is DiagnosticSeverity.Error or DiagnosticSeverity.Warning && d.Id != "CS1591"));
        Assert.Contains("Formula(\"s[i] = x[i] < 1 ? x[i] : 1;\\ny[i] = s[i]^2\")", run.Sources.Single().SourceText.ToString(), StringComparison.Ordinal);
    }

    /// <summary>The attributes on the page about formulas, on inputs that suit them.</summary>
    [Fact]
    public void The_examples_of_the_page_compile()
    {
        string page = File.ReadAllText(Path.Combine(Root(), "docs", "formulas.md"));
        var attributes = Attribute().Matches(page).Select(m => m.Value).ToList();
        Assert.Equal(7, attributes.Count);
        foreach (string attribute in attributes)
        {
            string input = attribute.Contains("x[t,c]", StringComparison.Ordinal) ? "Input(5, 6)" : attribute.Contains("x[c,", StringComparison.Ordinal) ? "Input(3, 8, 8)" : "Input(8)";
            string named = attribute.Contains("left", StringComparison.Ordinal) ? "[Dense(3, Name = \"left\")] [Dense(5, From = \"input\", Name = \"right\")]" : "";
            var run = GeneratorDriverFixture.Run(GeneratorDriverFixture.Network($"[{input}] {named}\n{attribute}"));
            Assert.Empty(run.Diagnostics.Select(d => $"{d.GetMessage(CultureInfo.InvariantCulture)} in {attribute}"));
            Assert.DoesNotContain(run.Output.GetDiagnostics(), d => d.Severity == DiagnosticSeverity.Error);
        }
    }

    private static string Root([CallerFilePath] string path = "")
    {
        string folder = Path.GetDirectoryName(path)!;
        while (!File.Exists(Path.Combine(folder, "NetGen.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }

    [GeneratedRegex(@"^\[Formula\((""""""(.*?)""""""|""[^""]*"").*?\)\]", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Attribute();
}
