using System.Globalization;
using NetGen.Generator.Tests.Verify;

namespace NetGen.Generator.Tests.Declarations;

/// <summary>How a declaration becomes a model.</summary>
public class NamesAndTypesTests
{
    private const string Layers = "[NetGen.Network, NetGen.Input(3), NetGen.Dense(1)]";

    [Theory]
    [InlineData("{0} partial class Net;", "", "", "partial class Net", "Net", "Net", "Net.g.cs")]
    [InlineData("namespace A.B {{ {0} sealed partial class Net; }}", "A.B", "", "partial class Net", "Net", "Net", "A.B.Net.g.cs")]
    [InlineData("namespace A {{ {0} partial record Net; }}", "A", "", "partial record Net", "Net", "Net", "A.Net.g.cs")]
    [InlineData("namespace A {{ {0} partial record class Net; }}", "A", "", "partial record class Net", "Net", "Net", "A.Net.g.cs")]
    [InlineData("{0} partial class Net<T, @class>;", "", "", "partial class Net<T, @class>", "Net<T, @class>", "Net", "Net-2.g.cs")]
    [InlineData("namespace @namespace.@event {{ {0} partial class @class; }}", "@namespace.@event", "", "partial class @class", "@class", "@class", "namespace.event.class.g.cs")]
    [InlineData("partial struct A<T> {{ partial interface B<out U> {{ {0} partial class Net; }} }}", "", "partial struct A<T>|partial interface B<out U>", "partial class Net", "Net", "Net", "A-1.B-1.Net.g.cs")]
    [InlineData("readonly partial record struct A {{ {0} partial class Net; }}", "", "partial record struct A", "partial class Net", "Net", "Net", "A.Net.g.cs")]
    public void A_class_of_any_shape(string source, string @namespace, string containers, string declaration, string name, string constructor, string hint)
    {
        var type = Steps.Model(string.Format(CultureInfo.InvariantCulture, source, Layers)).Type;
        Assert.Equal(@namespace, type.Namespace);
        Assert.Equal(containers, string.Join("|", type.Containers));
        Assert.Equal(declaration, type.Declaration);
        Assert.Equal(name, type.Name);
        Assert.Equal(constructor, type.Constructor);
        Assert.Equal(hint, type.HintName);
    }

    [Fact]
    public void Names_that_differ_by_case_alone_get_files_of_their_own()
    {
        var run = GeneratorDriverFixture.Run($"{Layers} partial class Net; {Layers} partial class net; namespace A {{ {Layers} partial class Net; }}");
        Assert.Empty(run.Diagnostics);
        Assert.Equal(3, run.Sources.Select(s => s.HintName).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Contains(run.Sources, s => s.HintName == "A.Net.g.cs");
    }

    [Fact]
    public void Arguments_are_kept_as_written_and_in_one_order()
    {
        var model = Steps.Model(GeneratorDriverFixture.Network(
            "[Input(1, 8, 8, Name = \"x\"), Conv2D(Padding = Padding.Same, Stride = 1, kernel: 3, filters: 4, Bias = false), LeakyReLU(Slope = 0.1f), Flatten]\n"
            + "[Dense(2, WeightInitializer = Initializer.Constant, WeightConstant = 0.1), SoftmaxCrossEntropy(Targets = Targets.Distribution, Reduction = Reduction.Sum)]"));
        Assert.Equal(
            [
                "Input(1, 8, 8, Name = \"x\")",
                "Conv2D(4, 3, Stride = 1, Padding = Padding.Same, Bias = false)",
                "LeakyReLU(Slope = 0.1f)",
                "Flatten",
                "Dense(2, WeightInitializer = Initializer.Constant, WeightConstant = 0.1)",
                "SoftmaxCrossEntropy(Targets = Targets.Distribution, Reduction = Reduction.Sum)",
            ],
            model.Layers.Select(l => l.Text));
        Assert.Equal(0.1, model.Layers[2].Arguments[0].Numbers[0]);
    }

    [Fact]
    public void The_options_of_the_network_are_read()
    {
        var options = Steps.Model("using NetGen; [Network(Precision = Precision.Double, Unroll = Unroll.Full, InputGradient = true), Input(3), Dense(1)] partial class Net;").Options;
        Assert.Equal(new(IsDouble: true, UnrollFully: true, InputGradient: true), options);
        Assert.Equal(new(IsDouble: false, UnrollFully: false, InputGradient: false), Steps.Model($"{Layers} partial class Net;").Options);
    }

    [Fact]
    public void The_order_is_that_of_the_source()
    {
        var model = Steps.Model("using NetGen; [Network]\n[Input(3)] [Dense(4), ReLU]\n[type: Dense(5)]\n[Tanh] partial class Net;");
        Assert.Equal(["Input(3)", "Dense(4)", "ReLU", "Dense(5)", "Tanh"], model.Layers.Select(l => l.Text));
    }

    [Fact]
    public void A_culture_with_another_minus_sign_changes_nothing()
    {
        const string Marked = "[Input(3), Dense({|NG0201:-2|}), LeakyReLU(Slope = -0.5f)]";
        var before = CultureInfo.CurrentCulture;
        var strange = (CultureInfo)CultureInfo.GetCultureInfo("de-DE").Clone();
        strange.NumberFormat.NegativeSign = "\u2212";
        try
        {
            CultureInfo.CurrentCulture = strange;
            Diagnose.Layers(Marked, "Dense(-2): units must be at least 1, but is -2");
            var model = Steps.Model(GeneratorDriverFixture.Network("[Input(3), Dense(2), LeakyReLU(Slope = -0.5f)]"));
            Assert.Equal("LeakyReLU(Slope = -0.5f)", model.Layers[2].Text);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
