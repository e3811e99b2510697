namespace NetGen.Tests.Derivatives;

/// <summary>Functions of spans: loops of all kinds, room of their own, outputs, calls.</summary>
internal static partial class SpanFunctions
{
    private static readonly double[] Kernel = [0.25, 0.5, 0.25];

    [Differentiable(Order = 2)]
    public static double Energy(ReadOnlySpan<double> x, double k)
    {
        double sum = 0;
        for (int i = 1; i < x.Length; i++)
        {
            double d = x[i] - x[i - 1];
            sum += Math.Cosh(d) - 1;
        }

        return (k * sum) + (x[^1] * x[0]);
    }

    [Differentiable]
    public static double Slices(ReadOnlySpan<double> x)
    {
        var tail = x[1..];
        var inner = tail[..^1];
        double sum = x[0] * x[^1];
        for (int i = 0; i < inner.Length; i++)
        {
            sum += inner[i] * tail[i + 1];
        }

        return sum + Norm(x[2..4]) + Norm(x.Slice(1, 2));
    }

    [Differentiable]
    public static double Norm(ReadOnlySpan<double> v)
    {
        double sum = 0;
        foreach (double e in v)
        {
            sum += e * e;
        }

        return Math.Sqrt(sum);
    }

    [Differentiable]
    public static double Descending(ReadOnlySpan<double> x, double t)
    {
        double value = 0;
        for (int i = x.Length - 1; i >= 0; i--)
        {
            value = (value * t) + x[i];
        }

        return value;
    }

    [Differentiable]
    public static double Stepped(ReadOnlySpan<double> x)
    {
        double even = 0;
        double odd = 0;
        for (int i = 0; i < x.Length; i += 2)
        {
            even += x[i] * x[i];
        }

        for (int i = x.Length - 1; i > 0; i -= 3)
        {
            odd += Math.Sin(x[i]);
        }

        return even * odd;
    }

    [Differentiable(Order = 2)]
    public static double Pairs(ReadOnlySpan<double> x)
    {
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                double d = x[i] - x[j];
                sum += 1 / (1 + (d * d));
            }
        }

        return sum;
    }

    [Differentiable(Order = 2)]
    public static double RunningProduct(ReadOnlySpan<double> x)
    {
        double product = 1;
        double sum = 0;
        foreach (double e in x)
        {
            product *= e;
            sum += product;
        }

        return sum;
    }

    [Differentiable]
    public static double Spread(ReadOnlySpan<double> x)
    {
        double low = x[0];
        double high = x[0];
        for (int i = 1; i < x.Length; i++)
        {
            low = Math.Min(low, x[i]);
            if (x[i] > high)
            {
                high = x[i];
            }
        }

        return (high - low) * high;
    }

    [Differentiable]
    public static void Prefix(ReadOnlySpan<double> x, double decay, Span<double> y)
    {
        y[0] = x[0];
        for (int i = 1; i < x.Length; i++)
        {
            y[i] = (decay * y[i - 1]) + (x[i] * x[i]);
        }
    }

    [Differentiable]
    public static void Suffix(ReadOnlySpan<double> x, Span<double> y)
    {
        y[^1] = x[^1];
        for (int i = y.Length - 2; i >= 0; i--)
        {
            y[i] = Math.Sin(y[i + 1]) + x[i];
        }
    }

    [Differentiable]
    public static void MatrixTimesVector(ReadOnlySpan<double> w, ReadOnlySpan<double> x, Span<double> y)
    {
        for (int i = 0; i < y.Length; i++)
        {
            double sum = 0;
            for (int j = 0; j < x.Length; j++)
            {
                sum += w[(i * x.Length) + j] * x[j];
            }

            y[i] = Math.Tanh(sum);
        }
    }

    [Differentiable]
    public static void Softmax(ReadOnlySpan<double> x, Span<double> y)
    {
        double largest = x[0];
        foreach (double e in x)
        {
            largest = Math.Max(largest, e);
        }

        Span<double> weights = stackalloc double[x.Length];
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
        {
            weights[i] = Math.Exp(x[i] - largest);
            sum += weights[i];
        }

        for (int i = 0; i < x.Length; i++)
        {
            y[i] = weights[i] / sum;
        }
    }

    [Differentiable]
    public static void Normalised(ReadOnlySpan<double> x, [Constant] double epsilon, Span<double> y)
    {
        double mean = 0;
        foreach (double e in x)
        {
            mean += e;
        }

        mean /= x.Length;
        double variance = 0;
        foreach (double e in x)
        {
            variance += (e - mean) * (e - mean);
        }

        double scale = 1 / Math.Sqrt((variance / x.Length) + epsilon);
        for (int i = 0; i < x.Length; i++)
        {
            y[i] = scale * (x[i] - mean);
        }
    }

    [Differentiable]
    public static void Convolution(ReadOnlySpan<double> x, Span<double> y)
    {
        for (int i = 0; i < y.Length; i++)
        {
            double sum = 0;
            for (int k = 0; k < Kernel.Length; k++)
            {
                sum += Kernel[k] * x[i + k];
            }

            y[i] = sum * sum;
        }
    }

    [Differentiable(Order = 2)]
    public static double LocalRoom(ReadOnlySpan<double> x)
    {
        Span<double> squares = stackalloc double[x.Length];
        var roots = new double[x.Length];
        Span<double> fixedRoom = stackalloc double[] { x[0], 2, x[1] * x[1] };
        double[] given = [1, 2 * x[0]];
        Span<double> more = [x[0]];
        var implied = new[] { x[1], 3.0 };
        Span<double> onStack = stackalloc[] { 2.5, x[1] };
        for (int i = 0; i < x.Length; i++)
        {
            squares[i] = x[i] * x[i];
            squares[i] += 0.5 * x[i];
        }

        for (int i = 0; i < x.Length; i++)
        {
            roots[i] = Math.Sqrt(2 + squares[i]);
        }

        double sum = fixedRoom[0] * fixedRoom[2] * given[1] * more[0] + (implied[0] * implied[^1] * onStack[1] * onStack[0]);
        for (int i = 0; i < x.Length; i++)
        {
            sum += roots[i] * squares[^1];
        }

        return sum;
    }

    [Differentiable(Order = 2)]
    public static double Refilled(ReadOnlySpan<double> x)
    {
        Span<double> room = stackalloc double[x.Length];
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
        {
            for (int j = 0; j < x.Length; j++)
            {
                room[j] = Math.Sin(x[i] * x[j]);
            }

            for (int j = 0; j < x.Length; j++)
            {
                sum += room[j] * room[j];
            }
        }

        return sum;
    }

    [Differentiable(Order = 2)]
    public static double Network(ReadOnlySpan<double> w, ReadOnlySpan<double> x)
    {
        Span<double> hidden = stackalloc double[3];
        MatrixTimesVector(w[..(3 * x.Length)], x, hidden);
        double sum = 0;
        for (int k = 0; k < 3; k++)
        {
            sum += hidden[k] * w[(3 * x.Length) + k];
        }

        return sum + Norm(hidden);
    }

    [Differentiable]
    public static double Copies(ReadOnlySpan<double> x)
    {
        Span<double> copy = new double[x.Length];
        x.CopyTo(copy);
        Span<double> ones = new double[x.Length];
        ones.Fill(x[0]);
        double sum = 0;
        for (int i = 0; i < copy.Length; i++)
        {
            copy[i] += ones[i];
            sum += copy[i] * copy[i];
        }

        return sum;
    }

    [Differentiable]
    public static double Continues(ReadOnlySpan<double> x)
    {
        double sum = 0;
        double state = 1;
        for (int i = 0; i < x.Length; i++)
        {
            if (x[i] < 0)
            {
                continue;
            }

            state *= 1 + x[i];
            if (i % 2 == 0)
            {
                sum -= x[i] * x[i];
                continue;
            }

            sum += state;
        }

        return sum * state;
    }

    /// <summary>The last value of what a loop changes is the slope of what it adds up.</summary>
    [Differentiable(Order = 2)]
    public static double Discounted(ReadOnlySpan<double> x, [Constant] double rate)
    {
        double weight = 1;
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
        {
            weight *= rate;
            sum += weight * x[i] * x[i] * (2 * weight);
        }

        return (sum * weight) + Math.Sin(sum * (2 * weight));
    }

    [Differentiable(Order = 2)]
    public static double Recurrence(ReadOnlySpan<double> x, double a, double b)
    {
        double h = 0;
        double c = 1;
        for (int i = 0; i < x.Length; i++)
        {
            double gate = 1 / (1 + Math.Exp(-((a * x[i]) + (b * h))));
            c = (gate * c) + ((1 - gate) * Math.Tanh(x[i]));
            h = gate * Math.Tanh(c);
        }

        return h * c;
    }

    [Differentiable]
    public static double Fibonacci(ReadOnlySpan<double> x)
    {
        double p = x[0];
        double q = x[1];
        for (int i = 2; i < x.Length; i++)
        {
            (p, q) = (q, (p * x[i]) + q);
        }

        return q;
    }

    [Differentiable]
    public static float SumOfSquares(ReadOnlySpan<float> x, float scale)
    {
        float sum = 0;
        foreach (float e in x)
        {
            sum += e * e;
        }

        return scale * sum;
    }

    [Differentiable]
    public static double Integers(ReadOnlySpan<double> x, int power)
    {
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
        {
            sum += (double)i / x.Length * Math.Pow(x[i], power) * ((2 * i) + 1);
        }

        return sum;
    }

    [Differentiable(Order = 2)]
    public static double Constant(double x, double y, double z) => (x * y * Math.Sin(z)) + (y / (1 + (z * z)));

    [Differentiable]
    public static void Rotation(double angle, ReadOnlySpan<double> v, Span<double> y)
    {
        y[0] = (Math.Cos(angle) * v[0]) - (Math.Sin(angle) * v[1]);
        y[1] = (Math.Sin(angle) * v[0]) + (Math.Cos(angle) * v[1]);
    }
}
