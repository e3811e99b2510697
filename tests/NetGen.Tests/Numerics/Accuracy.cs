using System.Numerics;

namespace NetGen.Tests.Numerics;

/// <summary>Measures errors in units in the last place of the exact result.</summary>
internal static class Accuracy
{
    /// <summary>The largest error of <paramref name="function"/> over <paramref name="samples"/>, and where it is.</summary>
    public static (double Units, T At) Largest<T>(
        Func<T, T> function, Func<double, int, DoubleDouble> reference, IEnumerable<T> samples)
        where T : IBinaryFloatingPointIeee754<T>
    {
        var worst = (Units: 0.0, At: T.Zero);
        foreach (T x in samples)
        {
            // Results at the ends of the range are compared scaled, where the reference keeps all its bits.
            int shift = x > T.CreateChecked(500) ? -300 : x < T.CreateChecked(-500) ? 300 : 0;
            double units = Units(function(x), reference(double.CreateChecked(x), shift), shift);
            if (!(units <= worst.Units))
            {
                worst = (units, x);
            }
        }

        return worst;
    }

    /// <summary>The same for a function of two numbers.</summary>
    public static (double Units, (T X, T Y) At) Largest<T>(
        Func<T, T, T> function, Func<double, double, int, DoubleDouble> reference, IEnumerable<(T X, T Y)> samples)
        where T : IBinaryFloatingPointIeee754<T>
    {
        var worst = (Units: 0.0, At: (T.Zero, T.Zero));
        foreach (var (x, y) in samples)
        {
            T actual = function(x, y);
            double magnitude = Math.Abs(double.CreateChecked(actual));
            int shift = magnitude > 1E150 ? -300 : magnitude < 1E-150 ? 300 : 0;
            double units = Units(actual, reference(double.CreateChecked(x), double.CreateChecked(y), shift), shift);
            if (!(units <= worst.Units))
            {
                worst = (units, (x, y));
            }
        }

        return worst;
    }

    // The exact number comes scaled by 2^shift. Infinity counts as the power of two past the largest number.
    private static double Units<T>(T actual, DoubleDouble exact, int shift)
        where T : IBinaryFloatingPointIeee754<T>
    {
        bool isSingle = typeof(T) == typeof(float);
        (int digits, int smallest, int largest) = isSingle ? (24, -149, 128) : (53, -1074, 1024);
        if (Math.Abs(exact.High) >= Math.ScaleB(1, largest + shift))
        {
            return T.IsInfinity(actual) && T.IsPositive(actual) == exact.High > 0 ? 0 : double.PositiveInfinity;
        }

        double scaled = T.IsInfinity(actual)
            ? Math.CopySign(Math.ScaleB(1, largest + shift), double.CreateChecked(actual))
            : Math.ScaleB(double.CreateChecked(actual), shift);
        int exponent = exact.High == 0 ? smallest : Math.ILogB(exact.High) - shift - digits + 1;
        double unit = Math.ScaleB(1, Math.Max(exponent, smallest) + shift);
        return Math.Abs((scaled - exact.High - exact.Low) / unit);
    }
}
