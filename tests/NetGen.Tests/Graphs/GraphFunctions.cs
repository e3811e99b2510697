namespace NetGen.Tests.Graphs;

/// <summary>Functions with graphs.</summary>
internal static partial class GraphFunctions
{
    private static readonly double Scale = 2.5;
    private static readonly double[] Table = [1, 2, 3];

    /// <summary>f = x²y/z, as the notes draw it.</summary>
    [Differentiable(Graph = true)]
    public static double F(double x, double y, double z)
    {
        double square = x * x;
        return square * y / z;
    }

    [Differentiable]
    public static double Plain(double x, double y) => x * y;

    [Differentiable(Graph = true)]
    public static double Neuron(double w, double x, double b, [Constant] double label)
    {
        double p = 1 / (1 + Math.Exp(-((w * x) + b)));
        return -((label * Math.Log(p)) + ((1 - label) * Math.Log(1 - p)));
    }

    /// <summary>x is read three times, and what comes of it twice.</summary>
    [Differentiable(Graph = true)]
    public static double FanOut(double x)
    {
        double a = Math.Sin(x);
        double b = a * x;
        return (a * b) + x;
    }

    [Differentiable(Graph = true)]
    public static double Newton(double a, int rounds)
    {
        double x = 1;
        for (int k = 0; k < rounds; k++)
        {
            x = 0.5 * (x + (a / x));
        }

        return x;
    }

    [Differentiable(Graph = true)]
    public static double Recurrent(double w, double u, ReadOnlySpan<double> x)
    {
        double h = 0;
        foreach (double e in x)
        {
            h = Math.Tanh((w * h) + (u * e));
        }

        return h;
    }

    [Differentiable(Graph = true)]
    public static double Branches(double x, double y)
    {
        double chosen;
        if (x > y)
        {
            chosen = x * y;
        }
        else
        {
            chosen = x + y;
        }

        return chosen * Math.Max(x, y);
    }

    [Differentiable(Graph = true)]
    public static double Leaky(double x) => x > 0 ? x : 0.1 * x;

    [Differentiable(Graph = true)]
    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    [Differentiable(Graph = true)]
    public static double Sums(ReadOnlySpan<double> x, int rounds)
    {
        double total = x[0];
        for (int i = 0; i < rounds; i++)
        {
            double row = 0;
            for (int j = 0; j < x.Length; j++)
            {
                row += x[j] * (i + 1);
            }

            total += row * row;
            total -= x[1];
        }

        return total;
    }

    [Differentiable(Graph = true)]
    public static void Softmax(ReadOnlySpan<float> x, Span<float> y)
    {
        float total = 0;
        Span<float> e = stackalloc float[3];
        for (int i = 0; i < 3; i++)
        {
            e[i] = MathF.Exp(x[i]);
            total += e[i];
        }

        for (int i = 0; i < 3; i++)
        {
            y[i] = e[i] / total;
        }
    }

    /// <summary>Elements that are added to, and one that stays what it was.</summary>
    [Differentiable(Graph = true)]
    public static void Scatter(ReadOnlySpan<double> x, Span<double> y)
    {
        y[0] = 0;
        y[1] = 2;
        for (int i = 0; i < x.Length; i++)
        {
            y[0] += x[i] * x[i];
        }
    }

    [Differentiable(Graph = true)]
    public static (double Radius, double Angle) Polar(double x, double y) => (Math.Sqrt((x * x) + (y * y)), Math.Atan2(y, x));

    [Differentiable(Graph = true)]
    public static double Held(double x, [Constant] double c)
    {
        double twice = 2 * x;
        return (x * Calculus.Constant(twice)) + (c * c);
    }

    [Differentiable(Graph = true)]
    public static double Fields(double x) => (x * Scale) + Table[2];

    [Differentiable(Graph = true)]
    public static double Calls(double x, double y) => Product(x, y) + Square(x) + Square(y);

    /// <summary>Names that mean something elsewhere.</summary>
    [Differentiable(Graph = true)]
    public static double Names(double @class, double graph, double v)
    {
        double xNode = @class * graph;
        double x2 = xNode + 1;
        double x = x2 * v;
        x = x * x;
        return x;
    }

    [Differentiable(Graph = true)]
    public static double Nothing(double x) => 3;

    /// <summary>The side that is not taken is NaN.</summary>
    [Differentiable(Graph = true)]
    public static double Stopped(double x) => x > 1 ? x : Math.Sqrt(x - 1);

    public static double Product(double a, double b) => a * b;

    [DerivativeOf(nameof(Product))]
    public static (double A, double B) ProductPartials(double a, double b) => (b, a);

    [Differentiable]
    public static double Square(double t)
    {
        double s = t * t;
        return s;
    }
}
