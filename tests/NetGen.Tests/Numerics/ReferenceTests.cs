namespace NetGen.Tests.Numerics;

/// <summary>The yardstick itself, against published constants (high and low double of each).</summary>
public class ReferenceTests
{
    [Fact]
    public void Agrees_with_known_constants()
    {
        AssertEqual(2.718281828459045, 1.4456468917292502E-16, Reference.Exp(1, 0));
        AssertEqual(0.6487212707001282, -4.731568479435833E-17, Reference.Expm1(0.5, 0));
        AssertEqual(1.0986122886681098, -9.07129723500153E-17, Reference.Log(3, 0));
        AssertEqual(0.11778303565638346, -1.1971685747593677E-18, Reference.Log1p(0.125, 0));
        AssertEqual(0.7615941559557649, 3.7090214482164924E-17, Reference.Tanh(1, 0));
        AssertEqual(0.11920292202211756, -4.667319433268004E-18, Reference.Sigmoid(-2, 0));
        AssertEqual(1.3132616875182228, 2.515869523777819E-17, Reference.Softplus(1, 0));
        AssertEqual(0.1403162048013338, 1.2596103827036942E-17, Reference.Erf(0.125, 0));
        AssertEqual(0.8427007929497149, -2.4801011789118602E-17, Reference.Erf(1, 0));
        AssertEqual(0.9999779095030014, 5.363397058636269E-17, Reference.Erf(3, 0));
        AssertEqual(6.731045470754049E-262, 7.183771213433181E-279, Reference.Exp(-740, 200));
    }

    private static void AssertEqual(double high, double low, DoubleDouble actual)
    {
        Assert.Equal(high, actual.High);
        Assert.InRange(Math.Abs(actual.Low - low) / Math.Abs(high), 0, 1E-30);
    }
}
