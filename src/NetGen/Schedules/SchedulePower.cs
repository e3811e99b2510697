namespace NetGen;

/// <summary>Whole powers by multiplication: those of the platform differ from machine to machine.</summary>
internal static class SchedulePower
{
    /// <summary>x^n for n ≥ 0.</summary>
    public static double Of(double x, long n)
    {
        double power = 1;
        for (double square = x; n > 0; n >>= 1, square *= square)
        {
            power *= (n & 1) == 1 ? square : 1;
        }

        return power;
    }
}
