using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using NetGen.Numerics;

namespace NetGen.Tests.Numerics;

/// <summary>Every width gives the bits of scalar code, and every machine the bits on record.</summary>
public class LaneWidthTests
{
    [Fact]
    public void Every_width_of_single_precision_gives_the_same_bits()
    {
        float[] x = SingleSamples();
        foreach (var (name, apply) in SingleFunctions<Float1>())
        {
            string expected = Digest(Apply<Float1, float>(x, apply));
            Assert.Equal((name, expected), (name, Digest(Apply<Float128, float>(x, SingleFunctions<Float128>()[name]))));
            Assert.Equal((name, expected), (name, Digest(Apply<Float256, float>(x, SingleFunctions<Float256>()[name]))));
            Assert.Equal((name, expected), (name, Digest(Apply<Float512, float>(x, SingleFunctions<Float512>()[name]))));
            Assert.Equal((name, expected), (name, Digest(Apply(x, SingleFunctions<LanePair<Float256, Float256, float>>()[name]))));
        }
    }

    [Fact]
    public void Every_width_of_double_precision_gives_the_same_bits()
    {
        double[] x = DoubleSamples();
        foreach (var (name, apply) in DoubleFunctions<Double1>())
        {
            string expected = Digest(Apply<Double1, double>(x, apply));
            Assert.Equal((name, expected), (name, Digest(Apply<Double128, double>(x, DoubleFunctions<Double128>()[name]))));
            Assert.Equal((name, expected), (name, Digest(Apply<Double256, double>(x, DoubleFunctions<Double256>()[name]))));
            Assert.Equal((name, expected), (name, Digest(Apply<Double512, double>(x, DoubleFunctions<Double512>()[name]))));
            Assert.Equal((name, expected), (name, Digest(Apply(x, DoubleFunctions<LanePair<Double256, Double256, double>>()[name]))));
        }
    }

    [Fact]
    public void Scalar_overloads_give_the_bits_of_one_lane()
    {
        var scalars = new Dictionary<string, Func<float, float>>
        {
            ["Exp"] = FloatMath.Exp, ["Expm1"] = FloatMath.Expm1, ["Log"] = FloatMath.Log, ["Log1p"] = FloatMath.Log1p,
            ["Tanh"] = FloatMath.Tanh, ["Sigmoid"] = FloatMath.Sigmoid, ["Softplus"] = FloatMath.Softplus,
            ["Erf"] = FloatMath.Erf, ["Sign"] = FloatMath.Sign, ["Step"] = FloatMath.Step,
        };
        float[] x = SingleSamples();
        foreach (var (name, function) in scalars)
        {
            string expected = Digest(Apply<Float1, float>(x, SingleFunctions<Float1>()[name]));
            Assert.Equal((name, expected), (name, Digest(Array.ConvertAll(x, v => function(v)))));
        }
    }

    // Recorded once. A change here changes the results of every training run: it must be meant.
    [Theory]
    [InlineData("Exp", "8D2E0C5CBCC5C831")]
    [InlineData("Expm1", "9C4C1C882BEC12CB")]
    [InlineData("Log", "42C681E4AC0E450E")]
    [InlineData("Log1p", "0CC3BD06C0EA2489")]
    [InlineData("Tanh", "D4810ED2739D6416")]
    [InlineData("Sigmoid", "0F868601226CEA84")]
    [InlineData("Softplus", "A82EBBECE09FBDC9")]
    [InlineData("Erf", "D4E56028770DDB4D")]
    public void Single_precision_results_are_those_on_record(string name, string digest) =>
        AssertOnRecord(digest, Digest(Apply<Float1, float>(SingleSamples(), SingleFunctions<Float1>()[name])));

    [Theory]
    [InlineData("Exp", "88DD4798038C9462")]
    [InlineData("Expm1", "A5A8C1303683B8E2")]
    [InlineData("Log", "0D3F8119C81F24C9")]
    [InlineData("Log1p", "0B979C4C0862DDF9")]
    [InlineData("Tanh", "3C537FFDC759D715")]
    [InlineData("Sigmoid", "671421893BC57741")]
    [InlineData("Softplus", "77910FA7B8A9EDAF")]
    [InlineData("Erf", "F2F99BFF6F68F30C")]
    public void Double_precision_results_are_those_on_record(string name, string digest) =>
        AssertOnRecord(digest, Digest(Apply<Double1, double>(DoubleSamples(), DoubleFunctions<Double1>()[name])));

    // Machines without a fused multiply-add round twice, and promise no more than accuracy.
    private static void AssertOnRecord(string expected, string actual)
    {
        if (Fma.IsSupported || AdvSimd.IsSupported)
        {
            Assert.Equal(expected, actual);
        }
    }

    private static float[] SingleSamples() => Pad<float>(
        [.. Samples.AllSingles(1_048_573), .. Samples.Between<float>(-20, 20, 3000), .. Samples.Special<float>()]);

    private static double[] DoubleSamples() => Pad<double>(
        [.. Samples.AllDoubles().Where((_, i) => i % 8 == 0), .. Samples.Between<double>(-40, 40, 3000), .. Samples.Special<double>()]);

    private static T[] Pad<T>(T[] values)
    {
        Array.Resize(ref values, (values.Length + 15) / 16 * 16);
        return values;
    }

    private static T[] Apply<TLanes, T>(T[] x, Func<TLanes, TLanes> function)
        where TLanes : struct, ILanes<TLanes, T>
        where T : unmanaged
    {
        var y = new T[x.Length];
        for (int i = 0; i < x.Length; i += TLanes.Count)
        {
            TLanes.Store(function(TLanes.Load(x, i)), y, i);
        }

        return y;
    }

    private static float[] Apply(float[] x, Func<LanePair<Float256, Float256, float>, LanePair<Float256, Float256, float>> function) =>
        Apply<LanePair<Float256, Float256, float>, float>(x, function);

    private static double[] Apply(double[] x, Func<LanePair<Double256, Double256, double>, LanePair<Double256, Double256, double>> function) =>
        Apply<LanePair<Double256, Double256, double>, double>(x, function);

    // FNV-1a over the bits; all NaNs count as one.
    private static string Digest<T>(T[] values)
        where T : unmanaged
    {
        ulong hash = 0xCBF29CE484222325;
        foreach (T value in values)
        {
            ulong bits = value switch
            {
                float single => float.IsNaN(single) ? 1UL << 40 : BitConverter.SingleToUInt32Bits(single),
                double number => double.IsNaN(number) ? 0x7FF8UL << 48 : BitConverter.DoubleToUInt64Bits(number),
                _ => throw new ArgumentException("Only floating-point numbers have a digest.", nameof(values)),
            };
            hash = (hash ^ (bits & uint.MaxValue)) * 0x100000001B3;
            hash = (hash ^ (bits >> 32)) * 0x100000001B3;
        }

        return hash.ToString("X16");
    }

    private static Dictionary<string, Func<TLanes, TLanes>> SingleFunctions<TLanes>()
        where TLanes : struct, ILanes<TLanes, float> => new()
        {
            ["Exp"] = FloatMath.Exp, ["Expm1"] = FloatMath.Expm1, ["Log"] = FloatMath.Log, ["Log1p"] = FloatMath.Log1p,
            ["Tanh"] = FloatMath.Tanh, ["Sigmoid"] = FloatMath.Sigmoid, ["Softplus"] = FloatMath.Softplus,
            ["Erf"] = FloatMath.Erf, ["Sign"] = FloatMath.Sign, ["Step"] = FloatMath.Step,
        };

    private static Dictionary<string, Func<TLanes, TLanes>> DoubleFunctions<TLanes>()
        where TLanes : struct, ILanes<TLanes, double> => new()
        {
            ["Exp"] = DoubleMath.Exp, ["Expm1"] = DoubleMath.Expm1, ["Log"] = DoubleMath.Log, ["Log1p"] = DoubleMath.Log1p,
            ["Tanh"] = DoubleMath.Tanh, ["Sigmoid"] = DoubleMath.Sigmoid, ["Softplus"] = DoubleMath.Softplus,
            ["Erf"] = DoubleMath.Erf, ["Sign"] = DoubleMath.Sign, ["Step"] = DoubleMath.Step,
        };
}
