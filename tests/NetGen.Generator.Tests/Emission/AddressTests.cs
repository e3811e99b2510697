using NetGen.Generator.Calculus;
using NetGen.Generator.Emission;
using NetGen.Generator.Lowering;
using Index = NetGen.Generator.Calculus.Index;

namespace NetGen.Generator.Tests.Emission;

public class AddressTests
{
    private static readonly Index I = new("i", 9);
    private static readonly Index J = new("j", 9);

    [Fact]
    public void A_number_in_front_leaves_every_sign_as_it_is() =>
        Assert.Equal("24 - i * 5 - j", ValuePrinter.Print((Affine)24 - ((Affine)I * 5) - J));

    [Fact]
    public void Largest_steps_come_first() =>
        Assert.Equal("i * 5 - j + 24", ValuePrinter.Print((Affine)24 + ((Affine)I * 5) - J));

    [Fact]
    public void Lanes_come_last() =>
        Assert.Equal("i * 5 + 3 + 2 * TLanes.Count", new ValuePrinter(new Dialect(false), "TLanes").Address(((Affine)I * 5) + 3 + LaneCount.Times(2)));
}
