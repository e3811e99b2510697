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
        AssertEqual(-0.8522008497671888, -6.7806825896773284E-18, Reference.Sin(1e22, 0));
        AssertEqual(0.5403023058681398, -4.760954612604417E-17, Reference.Cos(1, 0));
        AssertEqual(2.185039863261519, 1.0289483692188619E-16, Reference.Tan(-2, 0));
        AssertEqual(1.0654358165107394, -6.295800189998612E-17, Reference.Asin(0.875, 0));
        AssertEqual(2.4188584057763776, 6.473823484486311E-17, Reference.Acos(-0.75, 0));
        AssertEqual(1.2490457723982544, -2.196203799612311E-18, Reference.Atan(3, 0));
        AssertEqual(2.819842099193151, 5.903613615775535E-17, Reference.Atan2(1, -3, 0));
        AssertEqual(0.5210953054937474, -2.3328183476404597E-17, Reference.Sinh(0.5, 0));
        AssertEqual(3.7621956910836314, 7.146584908813439E-17, Reference.Cosh(-2, 0));
        AssertEqual(1.8184464592320668, -1.7674960777856547E-18, Reference.Asinh(3, 0));
        AssertEqual(0.9624236501192069, -4.651563402692547E-17, Reference.Acosh(1.5, 0));
        AssertEqual(0.25541281188299536, -1.9265407832078493E-17, Reference.Atanh(0.25, 0));
        AssertEqual(1.4142135623730951, -9.667293313452913E-17, Reference.Exp2(0.5, 0));
        AssertEqual(1.584962500721156, 1.0579781240112554E-16, Reference.Log2(3, 0));
        AssertEqual(0.3010299956639812, -2.8037281277851704E-18, Reference.Log10(2, 0));
        AssertEqual(1.2599210498948732, -2.589933375300507E-17, Reference.Cbrt(2, 0));
        AssertEqual(1.509803648477105, 9.03295171886423E-17, Reference.Pow(3, 0.375, 0));
        AssertEqual(6.731045470754049E-262, 7.183771213433181E-279, Reference.Exp(-740, 200));
    }

    private static void AssertEqual(double high, double low, DoubleDouble actual)
    {
        Assert.Equal(high, actual.High);
        Assert.InRange(Math.Abs(actual.Low - low) / Math.Abs(high), 0, 1E-30);
    }
}
