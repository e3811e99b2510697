using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Tests.Verify;

namespace NetGen.Generator.Tests.Declarations;

/// <summary>NG00: what the class must be.</summary>
public class TypeDiagnosticsTests
{
    private const string Head = "using NetGen;\n";
    private const string Attributes = "[Network, Input(3), Dense(2)]\n";

    [Fact]
    public void A_class_that_is_not_partial() => Diagnose.Source(
        $"{Head}{Attributes}public class {{|NG0001:Net|}};",
        "'Net' is a network and must be partial, so that NetGen can add to it; write 'partial class Net'");

    [Fact]
    public void A_record_that_is_not_partial() => Diagnose.Source(
        $"{Head}{Attributes}public sealed record {{|NG0001:Net|}};",
        "'Net' is a network and must be partial, so that NetGen can add to it; write 'partial record Net'");

    [Fact]
    public void A_container_that_is_not_partial() => Diagnose.Source(
        $"{Head}partial class A {{ struct {{|NG0002:B|}} {{ {Attributes} partial class Net; }} }}",
        "'B' contains the network 'Net' and must be partial too, so that NetGen can add to it; write 'partial struct B'");

    [Fact]
    public void A_static_class() => Diagnose.Source(
        $"{Head}{Attributes}static partial class {{|NG0003:Net|}};",
        "'Net' is a network, which has parameters of its own, and cannot be static; remove 'static'");

    [Fact]
    public void A_file_local_class() => Diagnose.Source(
        $"{Head}{Attributes}file partial class {{|NG0004:Net|}};",
        "'Net' is visible in its file only, so NetGen cannot add to it from another file; remove 'file'");

    [Fact]
    public void A_class_in_a_file_local_class() => Diagnose.Source(
        $"{Head}file partial class {{|NG0004:Outer|}} {{ {Attributes} public partial class Net; }}",
        "'Outer' is visible in its file only, so NetGen cannot add to it from another file; remove 'file'");

    [Fact]
    public void Layers_on_several_parts() => Diagnose.Source(
        $"{Head}{Attributes}partial class Net;\n[{{|NG0005:ReLU|}}, Dense(1)] partial class Net;",
        "ReLU stands on another part of 'Net' than the layers before it, and the order of parts is undefined; put all layers on one part");

    [Fact]
    public void All_layers_on_another_part_than_the_network() => Diagnose.Source($"{Head}[Network] partial class Net;\n[Input(3), Dense(1)] partial class Net;");

    [Theory]
    [InlineData("public float[] {|NG0006:Forward|} = [];", "Forward")]
    [InlineData("public int {|NG0006:Dense1Weight|} => 1;", "Dense1Weight")]
    [InlineData("private class {|NG0006:Workspace|};", "Workspace")]
    [InlineData("private void {|NG0006:Parameters|}() { }", "Parameters")]
    [InlineData("public {|NG0006:Net|}(ulong start) { }", "Net(ulong)")]
    [InlineData("private float[] {|NG0006:_parameters|} = [];", "_parameters")]
    [InlineData("private void {|NG0006:BackwardDense1|}() { }", "BackwardDense1")]
    [InlineData("private void {|NG0006:TrainDense1_z1|}() { }", "TrainDense1_z1")]
    [InlineData("public object {|NG0006:CreateWorkspace|}(int capacity) => this;", "CreateWorkspace")]
    public void A_member_with_a_generated_name(string member, string name) => Diagnose.Source(
        $"{Head}{Attributes}public partial class Net {{ {member} }}",
        $"'{name}' has the name of a member that NetGen adds to the network 'Net'; rename it");

    [Theory]
    [InlineData("public float Forward(float x) => x;")]
    [InlineData("public float Loss(System.ReadOnlySpan<float> inputs) => 0;")]
    [InlineData("public Net(string file) : this(1UL) { }")]
    [InlineData("public void TrainDense() { }")]
    [InlineData("public void ForwardInput() { }")]
    public void An_overload_of_a_generated_method_is_welcome(string member) =>
        Diagnose.Source($"{Head}{Attributes}public partial class Net {{ {member} }}");

    [Fact]
    public void A_class_with_a_generated_name() => Diagnose.Source(
        $"{Head}{Attributes}public partial class {{|NG0006:Workspace|}};",
        "'Workspace' has the name of a member that NetGen adds to the network 'Workspace'; rename it");

    [Fact]
    public void A_type_parameter_with_a_generated_name() => Diagnose.Source(
        $"{Head}{Attributes}public partial class Net<{{|NG0006:Seed|}}>;",
        "'Seed' has the name of a member that NetGen adds to the network 'Net'; rename it");

    [Fact]
    public void An_inherited_member_with_a_generated_name() => Diagnose.Source(
        $"{Head}public class Model {{ public int Seed => 1; private int Loss => 2; }}\n{Attributes}public partial class {{|NG0006:Net|}} : Model;",
        "'Model.Seed' has the name of a member that NetGen adds to the network 'Net'; rename it");

    [Fact]
    public void A_class_named_like_a_pass() => Diagnose.Source(
        "using NetGen;\n[Network, Input(3), Dense(2)] public partial class {|NG0006:ForwardDense1|};",
        "'ForwardDense1' has the name of a member that NetGen adds to the network 'ForwardDense1'; rename it");

    [Fact]
    public void A_constructor_that_leaves_the_parameters_zero() => Diagnose.Source(
        $"{Head}{Attributes}public partial class Net {{ public {{|NG0007:Net|}}() {{ }} public Net(string name) : this(1UL) {{ }} }}",
        "NetGen cannot add the constructor 'Net(ulong seed)': this constructor would leave all parameters zero; let it call it with ': this(seed)'");

    [Fact]
    public void A_primary_constructor() => Diagnose.Source(
        $"{Head}{Attributes}public partial class Net{{|NG0007:(int layers)|}};",
        "NetGen cannot add the constructor 'Net(ulong seed)': the class has a primary constructor; declare constructors that call 'this(seed)' instead");

    [Fact]
    public void A_base_class_without_a_constructor_to_call() => Diagnose.Source(
        $"{Head}public class Model(int size) {{ public int Size => size; }}\n{Attributes}public partial class {{|NG0007:Net|}} : Model;",
        "NetGen cannot add the constructor 'Net(ulong seed)': the base class 'Model' has no constructor without parameters; give it one");

    [Fact]
    public void Layers_without_a_network()
    {
        var markup = Markup.Parse($"{Head}[{{|NG0008:Input|}}(3), Dense(1)] public partial class Net;");
        var diagnostic = Assert.Single(GeneratorDriverFixture.Analyze(GeneratorDriverFixture.Compile(markup.Source)));
        Assert.Equal(markup.Expected, [(diagnostic.Id, diagnostic.Location.SourceSpan)]);
        Assert.Equal("Input has no effect, since 'Net' has no [Network] attribute; add it", diagnostic.GetMessage());
    }

    [Fact]
    public void An_unoptimised_build()
    {
        var markup = Markup.Parse($"{Head}[{{|NG0009:Network|}}, Input(3), Dense(2)] public partial class Net;");
        Diagnose.Compilation(
            markup,
            GeneratorDriverFixture.Compile([markup.Source], OptimizationLevel.Debug),
            "The network 'Net' is compiled without optimisation and will be many times slower; build with -c Release to train");
    }

    [Fact]
    public void An_old_language_version()
    {
        var markup = Markup.Parse($"{Head}{Attributes}public partial class {{|NG0010:Net|}} {{ }}");
        Diagnose.Compilation(
            markup,
            GeneratorDriverFixture.Compile([markup.Source], language: LanguageVersion.CSharp10),
            "NetGen generates C# 12.0, but this project is compiled as C# 10.0; raise or remove LangVersion");
    }

    [Fact]
    public void A_network_derived_from_a_network() => Diagnose.Source(
        $"{Head}{Attributes}public class {{|NG0001:Model|}} {{ }}\n{Attributes}public partial class {{|NG0011:Net|}} : Model;",
        "'Model' is a network and must be partial, so that NetGen can add to it; write 'partial class Model'",
        "'Net' derives from the network 'Model', whose members it would hide; let it contain one instead");

    [Fact]
    public void A_pragma_suppresses_a_warning()
    {
        const string Source = "using NetGen;\n[Network, Input(3)]\n#pragma warning disable NG0502\n[Dense(2), Dense(2)]\n#pragma warning restore NG0502\npublic partial class Net;";
        var diagnostic = Assert.Single(GeneratorDriverFixture.Run(Source).Diagnostics);
        Assert.True(diagnostic.IsSuppressed);
    }
}
