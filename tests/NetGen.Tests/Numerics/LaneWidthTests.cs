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
    public void Scalar_overloads_of_single_precision_give_the_bits_of_one_lane()
    {
        var scalars = new Dictionary<string, Func<float, float>>
        {
            ["Exp"] = FloatMath.Exp, ["Expm1"] = FloatMath.Expm1, ["Log"] = FloatMath.Log, ["Log1p"] = FloatMath.Log1p,
            ["Tanh"] = FloatMath.Tanh, ["Sigmoid"] = FloatMath.Sigmoid, ["Softplus"] = FloatMath.Softplus,
            ["Erf"] = FloatMath.Erf, ["Sign"] = FloatMath.Sign, ["Step"] = FloatMath.Step,
            ["Sin"] = FloatMath.Sin, ["Cos"] = FloatMath.Cos, ["Tan"] = FloatMath.Tan, ["Asin"] = FloatMath.Asin,
            ["Acos"] = FloatMath.Acos, ["Atan"] = FloatMath.Atan, ["Sinh"] = FloatMath.Sinh, ["Cosh"] = FloatMath.Cosh,
            ["Asinh"] = FloatMath.Asinh, ["Acosh"] = FloatMath.Acosh, ["Atanh"] = FloatMath.Atanh, ["Exp2"] = FloatMath.Exp2,
            ["Log2"] = FloatMath.Log2, ["Log10"] = FloatMath.Log10, ["Cbrt"] = FloatMath.Cbrt,
            ["Atan2"] = x => FloatMath.Atan2(x, FloatMath.Tan(x)), ["Pow"] = x => FloatMath.Pow(FloatMath.Exp(x), FloatMath.Sin(x)),
        };
        float[] x = SingleSamples();
        foreach (var (name, function) in scalars)
        {
            string expected = Digest(Apply<Float1, float>(x, SingleFunctions<Float1>()[name]));
            Assert.Equal((name, expected), (name, Digest(Array.ConvertAll(x, v => function(v)))));
        }
    }

    [Fact]
    public void Scalar_overloads_of_double_precision_give_the_bits_of_one_lane()
    {
        var scalars = new Dictionary<string, Func<double, double>>
        {
            ["Exp"] = DoubleMath.Exp, ["Expm1"] = DoubleMath.Expm1, ["Log"] = DoubleMath.Log, ["Log1p"] = DoubleMath.Log1p,
            ["Tanh"] = DoubleMath.Tanh, ["Sigmoid"] = DoubleMath.Sigmoid, ["Softplus"] = DoubleMath.Softplus,
            ["Erf"] = DoubleMath.Erf, ["Sign"] = DoubleMath.Sign, ["Step"] = DoubleMath.Step,
            ["Sin"] = DoubleMath.Sin, ["Cos"] = DoubleMath.Cos, ["Tan"] = DoubleMath.Tan, ["Asin"] = DoubleMath.Asin,
            ["Acos"] = DoubleMath.Acos, ["Atan"] = DoubleMath.Atan, ["Sinh"] = DoubleMath.Sinh, ["Cosh"] = DoubleMath.Cosh,
            ["Asinh"] = DoubleMath.Asinh, ["Acosh"] = DoubleMath.Acosh, ["Atanh"] = DoubleMath.Atanh, ["Exp2"] = DoubleMath.Exp2,
            ["Log2"] = DoubleMath.Log2, ["Log10"] = DoubleMath.Log10, ["Cbrt"] = DoubleMath.Cbrt,
            ["Atan2"] = x => DoubleMath.Atan2(x, DoubleMath.Tan(x)), ["Pow"] = x => DoubleMath.Pow(DoubleMath.Exp(x), DoubleMath.Sin(x)),
        };
        double[] x = DoubleSamples();
        foreach (var (name, function) in scalars)
        {
            string expected = Digest(Apply<Double1, double>(x, DoubleFunctions<Double1>()[name]));
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
    [InlineData("Sin", "D1CDB5376D5738A6")]
    [InlineData("Cos", "D9054F52340B1C25")]
    [InlineData("Tan", "BCF1F9A18182FB33")]
    [InlineData("Asin", "94F962FFF6AA0828")]
    [InlineData("Acos", "D18EA9E2D91F0BE0")]
    [InlineData("Atan", "0C8DE4E155CCDCF7")]
    [InlineData("Sinh", "C5E37650FE74A004")]
    [InlineData("Cosh", "E264EDDE3C470F1E")]
    [InlineData("Asinh", "1B2A2CAAAB0BC49B")]
    [InlineData("Acosh", "8D91130D99A5D1FC")]
    [InlineData("Atanh", "AD4D189C70F78B5E")]
    [InlineData("Exp2", "E0BEA4267368290F")]
    [InlineData("Log2", "0681DB5D1E0BFEF0")]
    [InlineData("Log10", "35335BD958201A22")]
    [InlineData("Cbrt", "FD96BC8D7C5A3B49")]
    [InlineData("Atan2", "676406C92E491F7E")]
    [InlineData("Pow", "CB7BE4FD2A82DD23")]
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
    [InlineData("Sin", "AB4B062B7A0B5743")]
    [InlineData("Cos", "BACE6A4C08E76D29")]
    [InlineData("Tan", "0A932217628751B8")]
    [InlineData("Asin", "E4C092D20476A2D1")]
    [InlineData("Acos", "B974310EB5D16C2E")]
    [InlineData("Atan", "22AC842CE6FAA8D7")]
    [InlineData("Sinh", "1CE980597EEAAE9A")]
    [InlineData("Cosh", "8BF0BB1C81E6E3A0")]
    [InlineData("Asinh", "73BE7AB9BE192400")]
    [InlineData("Acosh", "FE0E774DCA5F8321")]
    [InlineData("Atanh", "3E5E50FC031A9ED8")]
    [InlineData("Exp2", "8797625EAE9EA96F")]
    [InlineData("Log2", "9B30CC30E35808F3")]
    [InlineData("Log10", "6D7A4A39257C2177")]
    [InlineData("Cbrt", "2A6B99D9CA23095A")]
    [InlineData("Atan2", "016F1A8B580EEE63")]
    [InlineData("Pow", "07E7707011F1121E")]
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
            ["Sin"] = FloatMath.Sin, ["Cos"] = FloatMath.Cos, ["Tan"] = FloatMath.Tan, ["Asin"] = FloatMath.Asin,
            ["Acos"] = FloatMath.Acos, ["Atan"] = FloatMath.Atan, ["Sinh"] = FloatMath.Sinh, ["Cosh"] = FloatMath.Cosh,
            ["Asinh"] = FloatMath.Asinh, ["Acosh"] = FloatMath.Acosh, ["Atanh"] = FloatMath.Atanh, ["Exp2"] = FloatMath.Exp2,
            ["Log2"] = FloatMath.Log2, ["Log10"] = FloatMath.Log10, ["Cbrt"] = FloatMath.Cbrt,
            ["Atan2"] = x => FloatMath.Atan2(x, FloatMath.Tan(x)), ["Pow"] = x => FloatMath.Pow(FloatMath.Exp(x), FloatMath.Sin(x)),
        };

    private static Dictionary<string, Func<TLanes, TLanes>> DoubleFunctions<TLanes>()
        where TLanes : struct, ILanes<TLanes, double> => new()
        {
            ["Exp"] = DoubleMath.Exp, ["Expm1"] = DoubleMath.Expm1, ["Log"] = DoubleMath.Log, ["Log1p"] = DoubleMath.Log1p,
            ["Tanh"] = DoubleMath.Tanh, ["Sigmoid"] = DoubleMath.Sigmoid, ["Softplus"] = DoubleMath.Softplus,
            ["Erf"] = DoubleMath.Erf, ["Sign"] = DoubleMath.Sign, ["Step"] = DoubleMath.Step,
            ["Sin"] = DoubleMath.Sin, ["Cos"] = DoubleMath.Cos, ["Tan"] = DoubleMath.Tan, ["Asin"] = DoubleMath.Asin,
            ["Acos"] = DoubleMath.Acos, ["Atan"] = DoubleMath.Atan, ["Sinh"] = DoubleMath.Sinh, ["Cosh"] = DoubleMath.Cosh,
            ["Asinh"] = DoubleMath.Asinh, ["Acosh"] = DoubleMath.Acosh, ["Atanh"] = DoubleMath.Atanh, ["Exp2"] = DoubleMath.Exp2,
            ["Log2"] = DoubleMath.Log2, ["Log10"] = DoubleMath.Log10, ["Cbrt"] = DoubleMath.Cbrt,
            ["Atan2"] = x => DoubleMath.Atan2(x, DoubleMath.Tan(x)), ["Pow"] = x => DoubleMath.Pow(DoubleMath.Exp(x), DoubleMath.Sin(x)),
        };
}
