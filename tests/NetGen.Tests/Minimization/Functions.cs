namespace NetGen.Tests.Minimization;

/// <summary>Textbook functions with their gradients, as the generator will write them: one name for both precisions.</summary>
internal static class Functions
{
    /// <summary>Σ 100·(x[i+1] − x[i]²)² + (1 − x[i])²; minimum 0 at (1, …, 1).</summary>
    public static double RosenbrockGradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        gradient.Clear();
        double sum = 0;
        for (int i = 0; i + 1 < x.Length; i++)
        {
            double valley = x[i + 1] - (x[i] * x[i]), slope = 1 - x[i];
            sum += (100 * valley * valley) + (slope * slope);
            gradient[i] += (-400 * valley * x[i]) - (2 * slope);
            gradient[i + 1] += 200 * valley;
        }

        return sum;
    }

    public static float RosenbrockGradient(ReadOnlySpan<float> x, Span<float> gradient)
    {
        gradient.Clear();
        float sum = 0;
        for (int i = 0; i + 1 < x.Length; i++)
        {
            float valley = x[i + 1] - (x[i] * x[i]), slope = 1 - x[i];
            sum += (100 * valley * valley) + (slope * slope);
            gradient[i] += (-400 * valley * x[i]) - (2 * slope);
            gradient[i + 1] += 200 * valley;
        }

        return sum;
    }

    /// <summary>½Σ (i + 1)·x[i]²; minimum 0 at 0, curvatures 1, 2, 3, ….</summary>
    public static double BowlGradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
        {
            gradient[i] = (i + 1) * x[i];
            sum += gradient[i] * x[i] / 2;
        }

        return sum;
    }

    /// <summary>Beale, Σk (tk − x₀·(1 − x₁ᵏ))² for t = 1.5, 2.25, 2.625; minimum 0 at (3, 0.5).</summary>
    public static double BealeGradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        gradient.Clear();
        double sum = 0;
        foreach (var (k, target) in ((int, double)[])[(1, 1.5), (2, 2.25), (3, 2.625)])
        {
            double r = target - (x[0] * (1 - Math.Pow(x[1], k)));
            sum += r * r;
            gradient[0] -= 2 * r * (1 - Math.Pow(x[1], k));
            gradient[1] += 2 * r * x[0] * k * Math.Pow(x[1], k - 1);
        }

        return sum;
    }

    /// <summary>Himmelblau, (x² + y − 11)² + (x + y² − 7)²: four minima of value 0, one of them (3, 2).</summary>
    public static double HimmelblauGradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        double a = (x[0] * x[0]) + x[1] - 11, b = x[0] + (x[1] * x[1]) - 7;
        (gradient[0], gradient[1]) = ((4 * a * x[0]) + (2 * b), (2 * a) + (4 * b * x[1]));
        return (a * a) + (b * b);
    }

    /// <summary>Wood (Colville): minimum 0 at (1, 1, 1, 1), with a point near (−1, 1, −1, 1) that lures searches.</summary>
    public static double WoodGradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        double a = x[1] - (x[0] * x[0]), b = 1 - x[0], c = x[3] - (x[2] * x[2]), d = 1 - x[2], e = x[1] - 1, f = x[3] - 1;
        gradient[0] = (-400 * a * x[0]) - (2 * b);
        gradient[1] = (200 * a) + (20.2 * e) + (19.8 * f);
        gradient[2] = (-360 * c * x[2]) - (2 * d);
        gradient[3] = (180 * c) + (20.2 * f) + (19.8 * e);
        return (100 * a * a) + (b * b) + (90 * c * c) + (d * d) + (10.1 * ((e * e) + (f * f))) + (19.8 * e * f);
    }

    /// <summary>Σ x − ln x, which is not a number for negative x; minimum n at (1, …, 1).</summary>
    public static double BarrierGradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
        {
            gradient[i] = 1 - (1 / x[i]);
            sum += x[i] - Math.Log(x[i]);
        }

        return sum;
    }
}
