using System.Numerics;

namespace NetGen.Tests.Numerics;

/// <content>Circular functions and their inverses.</content>
internal static partial class Reference
{
    // Integers count units of 2^−1300: enough for π times the largest number.
    private const int Places = 1300;

    private static readonly BigInteger _halfPi = ((16 * ArcCotangent(5)) - (4 * ArcCotangent(239))) >> 65;

    public static DoubleDouble Sin(double x, int shift) => Sine(x, 0).Scale(shift);

    public static DoubleDouble Cos(double x, int shift) => Sine(x, 1).Scale(shift);

    public static DoubleDouble Tan(double x, int shift)
    {
        if (Math.Abs(x) < Tiny)
        {
            return new DoubleDouble(x, 0).Scale(shift);
        }

        var (turns, r) = Reduce(x);
        var (sine, cosine) = (r * Series(r * r, 3), Series(r * r, 2));
        return ((turns & 1) == 0 ? sine / cosine : -cosine / sine).Scale(shift);
    }

    public static DoubleDouble Asin(double x, int shift) =>
        (Math.Abs(x) < Tiny ? x : Angle(x, DoubleDouble.Sqrt((1 - (DoubleDouble)x) * (1 + (DoubleDouble)x)))).Scale(shift);

    public static DoubleDouble Acos(double x, int shift) =>
        Angle(DoubleDouble.Sqrt((1 - (DoubleDouble)x) * (1 + (DoubleDouble)x)), x).Scale(shift);

    public static DoubleDouble Atan(double x, int shift) => Atan2(x, 1, shift);

    public static DoubleDouble Atan2(double y, double x, int shift)
    {
        int exponent = Math.ILogB(Math.Max(Math.Abs(x), Math.Abs(y)));
        if (x > 0 && Math.ILogB(y) - Math.ILogB(x) < -500)
        {
            // The angle is the quotient; scaled before and after, none of its bits is lost.
            var quotient = (DoubleDouble)Math.ScaleB(y, -Math.ILogB(y)) / Math.ScaleB(x, -Math.ILogB(x));
            return quotient.Scale(Math.ILogB(y) - Math.ILogB(x) + shift);
        }

        return Angle(Math.ScaleB(y, -exponent), Math.ScaleB(x, -exponent)).Scale(shift);
    }

    // The angle of the point (x, y).
    private static DoubleDouble Angle(DoubleDouble y, DoubleDouble x)
    {
        if (Math.Abs(y.High) > Math.Abs(x.High))
        {
            return (y.High < 0 ? -HalfPi : HalfPi) - ArcTangent(x / y);
        }

        var angle = ArcTangent(y / x);
        return x.High > 0 ? angle : double.IsNegative(y.High) ? angle - DoubleDouble.Pi : angle + DoubleDouble.Pi;
    }

    private static DoubleDouble HalfPi => DoubleDouble.Pi.Scale(-1);

    // A guess a, and then atan t − a = atan((t − tan a)/(1 + t·tan a)), whose series has two terms.
    private static DoubleDouble ArcTangent(DoubleDouble t)
    {
        if (Math.Abs(t.High) < Tiny)
        {
            return t;
        }

        double guess = Math.Atan(t.High);
        var tangent = Sine(guess, 0) / Sine(guess, 1);
        var u = (t - tangent) / ((t * tangent) + 1);
        return guess + (u - (u * u * u / 3));
    }

    // sin(x + quarters·π/2).
    private static DoubleDouble Sine(double x, int quarters)
    {
        if (Math.Abs(x) < Tiny)
        {
            return quarters == 0 ? x : 1;
        }

        var (turns, r) = Reduce(x);
        var result = ((turns + quarters) & 1) == 0 ? r * Series(r * r, 3) : Series(r * r, 2);
        return ((turns + quarters) & 2) == 0 ? result : -result;
    }

    // 1 − z/(n·(n − 1))·(1 − z/((n + 2)·(n + 1))·(…)), for n = 2 the cosine.
    private static DoubleDouble Series(DoubleDouble z, int n)
    {
        DoubleDouble sum = 1;
        for (int k = n + 26; k >= n; k -= 2)
        {
            sum = 1 - (z * sum / (k * (k - 1)));
        }

        return sum;
    }

    // x = turns·π/2 + remainder, the turns modulo 4.
    private static (int Turns, DoubleDouble Remainder) Reduce(double x)
    {
        if (Math.Abs(x) < 0.75)
        {
            return (0, x);
        }

        int exponent = Math.ILogB(x) - 52;
        var units = (BigInteger)Math.ScaleB(x, -exponent) << (Places + exponent);
        var turns = BigInteger.Divide((units << 1) + (units.Sign * _halfPi), _halfPi << 1);
        var rest = units - (turns * _halfPi);
        int excess = Math.Max((int)BigInteger.Abs(rest).GetBitLength() - 53, 0);
        var upper = rest >> excess << excess;
        var remainder = new DoubleDouble(ToDouble(upper), 0) + ToDouble(rest - upper);
        return ((int)(turns & 3), remainder);
    }

    private static double ToDouble(BigInteger units)
    {
        int excess = Math.Max((int)BigInteger.Abs(units).GetBitLength() - 53, 0);
        return Math.ScaleB((double)(units >> excess), excess - Places);
    }

    // arccot n = 1/n − 1/(3·n³) + 1/(5·n⁵) − …, with 64 places more.
    private static BigInteger ArcCotangent(int n)
    {
        var power = (BigInteger.One << (Places + 64)) / n;
        var sum = power;
        for (int k = 3; !power.IsZero; k += 2)
        {
            power /= -n * n;
            sum += power / k;
        }

        return sum;
    }
}
