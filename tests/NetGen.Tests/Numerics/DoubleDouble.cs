namespace NetGen.Tests.Numerics;

/// <summary>An unevaluated sum of two doubles, about 106 bits: what the functions under test are measured against.</summary>
internal readonly record struct DoubleDouble(double High, double Low)
{
    public static DoubleDouble Ln2 { get; } = new(0.6931471805599453, 2.3190468138462996E-17);

    public static DoubleDouble Pi { get; } = new(3.141592653589793, 1.2246467991473532E-16);

    public static DoubleDouble TwoOverRootPi { get; } = new(1.1283791670955126, 1.533545961316588E-17);

    public static implicit operator DoubleDouble(double value) => new(value, 0);

    public static DoubleDouble operator +(DoubleDouble a, DoubleDouble b)
    {
        var high = TwoSum(a.High, b.High);
        var low = TwoSum(a.Low, b.Low);
        high = FastTwoSum(high.High, high.Low + low.High);
        return FastTwoSum(high.High, high.Low + low.Low);
    }

    public static DoubleDouble operator -(DoubleDouble a) => new(-a.High, -a.Low);

    public static DoubleDouble operator -(DoubleDouble a, DoubleDouble b) => a + -b;

    public static DoubleDouble operator *(DoubleDouble a, DoubleDouble b)
    {
        double product = a.High * b.High;
        double error = Math.FusedMultiplyAdd(a.High, b.High, -product);
        return FastTwoSum(product, error + (a.High * b.Low) + (a.Low * b.High));
    }

    public static DoubleDouble operator /(DoubleDouble a, DoubleDouble b)
    {
        double first = a.High / b.High;
        var rest = a - (b * first);
        double second = rest.High / b.High;
        rest -= b * second;
        return FastTwoSum(first, second) + (rest.High / b.High);
    }

    public static DoubleDouble Sqrt(DoubleDouble a)
    {
        double root = Math.Sqrt(a.High);
        return root == 0 ? root : root + ((a - ((DoubleDouble)root * root)) / (2 * root));
    }

    /// <summary>The number times 2^<paramref name="exponent"/>.</summary>
    public DoubleDouble Scale(int exponent) => new(Math.ScaleB(High, exponent), Math.ScaleB(Low, exponent));

    private static DoubleDouble TwoSum(double a, double b)
    {
        double sum = a + b;
        double part = sum - a;
        return new(sum, (a - (sum - part)) + (b - part));
    }

    private static DoubleDouble FastTwoSum(double a, double b)
    {
        double sum = a + b;
        return new(sum, b - (sum - a));
    }
}
