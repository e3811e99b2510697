namespace NetGen.Generator.Tests.Declarations;

/// <summary>NG06: what is asked for would be too much code.</summary>
public class CodeSizeDiagnosticsTests
{
    [Fact]
    public void A_layer_too_large_to_be_written_out() => Diagnose.Source(
        "using NetGen;\n[Network(Unroll = Unroll.Full), Input(30), {|NG0601:Dense|}(30), ReLU, Dense(2), SquaredError] public partial class Net;",
        "Unroll.Full keeps the loops of Dense(30): written out it would be more code than the JIT optimises; make the layer smaller, or leave out Unroll.Full");

    [Fact]
    public void Layers_small_enough() => Diagnose.Source(
        "using NetGen;\n[Network(Unroll = Unroll.Full), Input(10), Dense(8), ReLU, Dense(2), SquaredError] public partial class Net;");
}
